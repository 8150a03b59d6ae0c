package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.link.Helper;
import school.lantern.agent.moment.ClockReading;
import school.lantern.agent.session.OpenSession;
import school.lantern.agent.session.SessionSource;
import school.lantern.agent.session.WatchedSession;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolBounds;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;

/** Sessions, helpers and clocks together, over a real spool; the clock is the test's. */
class SessionDeskTest {
  private static final LoginSession AMELIA = new LoginSession("c2", "amelia.k");
  private static final Helper HELPER = new Helper(UUID.randomUUID(), "amelia.k", "c2", true);

  @TempDir Path folder;
  private Moment now = Samples.at(0);
  private Spool spool;
  private SessionDesk desk;

  @BeforeEach
  void open() {
    spool = Spool.open(folder.resolve("spool.db"), SpoolBounds.DEFAULT, () -> now);
    desk =
        new SessionDesk(
            oneDesktop(),
            spool,
            new Journal(spool, urgent -> {}),
            () -> new ClockReading(now, now.uptimeMillis(), now.uptimeMillis()),
            sessions -> {});
    desk.look();
  }

  @AfterEach
  void close() {
    spool.close();
  }

  private static SessionSource oneDesktop() {
    return new SessionSource() {
      @Override
      public SessionChange.Source name() {
        return SessionChange.Source.LOGIND;
      }

      @Override
      public List<OpenSession> open() {
        return List.of(new OpenSession(AMELIA, ":0", true, false, false));
      }

      @Override
      public Path watched() {
        return Path.of("/proc");
      }
    };
  }

  /** Whatever the wall clock is set to in between. */
  private void passes(Duration time, Duration set) {
    now =
        new Moment(
            now.wall().plus(time).plus(set), now.uptimeMillis() + time.toMillis(), now.boot());
    desk.tick();
  }

  @Test
  void aProgramThatKnocksIsToldByItsAccountOnceAMinuteEvenWhereThatIsANumber() {
    desk.stranger("20230417");
    desk.stranger("20230417");
    desk.stranger("amelia.k");
    assertThat(strangers()).containsExactly("20230417", "amelia.k");
    passes(Duration.ofMinutes(1), Duration.ZERO);
    desk.stranger("20230417");
    assertThat(strangers()).containsExactly("20230417", "amelia.k", "20230417");
  }

  @Test
  void aClockThatIsSetIsOnRecordWithTheNextTick() {
    passes(Duration.ofSeconds(5), Duration.ZERO);
    assertThat(gaps(Gap.Reason.CLOCK_SET)).isEmpty();
    passes(Duration.ofSeconds(5), Duration.ofHours(-2));
    assertThat(gaps(Gap.Reason.CLOCK_SET))
        .singleElement()
        .satisfies(gap -> assertThat(gap.detail()).contains("set back by 2 h 0 min 0 s"));
  }

  /** Law: what the status says is open is what is open on record. */
  @Test
  void theStatusSaysOfEachSessionWhatIsSeen() {
    assertThat(session().helper()).isNull();
    passes(Duration.ofSeconds(5), Duration.ZERO);
    assertThat(session().gaps()).extracting("reason").containsExactly(Gap.Reason.HELPER_MISSING);

    desk.arrived(HELPER);
    assertThat(session().gaps()).isEmpty();
    assertThat(session().helper()).isEqualTo(new WatchedSession.Helped(now.wall(), true, false));
    Gap blind = new Gap(AMELIA, Gap.Reason.KEYBOARD_BLIND, now.wall(), null, 0, "It is Wayland.");
    desk.observed(HELPER, 1, now, blind);
    desk.silent(HELPER, true);
    assertThat(session().sees(Gap.Reason.KEYBOARD_BLIND)).isFalse();
    assertThat(gaps(Gap.Reason.HELPER_STALE)).hasSize(1);
    desk.silent(HELPER, false);
    assertThat(session().gaps()).extracting("reason").containsExactly(Gap.Reason.KEYBOARD_BLIND);
    assertThat(session().sees(Gap.Reason.WINDOWS_BLIND)).isTrue();

    desk.left(HELPER, false);
    assertThat(session().gaps()).extracting("reason").containsExactly(Gap.Reason.HELPER_MISSING);
  }

  private List<String> strangers() {
    return gaps(Gap.Reason.STRANGER).stream().map(gap -> String.valueOf(gap.detail())).toList();
  }

  private WatchedSession session() {
    List<WatchedSession> each = desk.summary(account -> true).each();
    assertThat(each).hasSize(1);
    return each.get(0);
  }

  private List<Gap> gaps(Gap.Reason reason) {
    List<Gap> gaps =
        spool.lease(100).observations().stream()
            .map(recorded -> recorded.what())
            .filter(Gap.class::isInstance)
            .map(Gap.class::cast)
            .filter(gap -> gap.reason() == reason)
            .toList();
    spool.rollBack();
    return gaps;
  }
}
