package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.session.WatchedSession;
import school.lantern.agent.session.WatchedSession.OpenGap;
import school.lantern.agent.uplink.UplinkStatus;
import school.lantern.model.Gap;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;

/** What a technician reads, and whether a script is told of trouble. */
class StatusWordsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-02-20T09:00:00Z");

  @Test
  void whenAllIsWellThereIsNothingToDo() {
    StatusWords words = words(uplink(NEXT_YEAR, Duration.ofSeconds(1), null), 0, 4096);

    assertThat(words.trouble()).isFalse();
    assertThat(words.lines())
        .contains(
            "  Collector: last receipt 20 s ago",
            "  Certificate: until 2027-02-20, renews itself from 2026-10-23")
        .noneMatch(line -> line.contains("to do"));
  }

  @Test
  void eachTroubleIsSaidWithWhatToDo() {
    assertThat(words(uplink(NEXT_YEAR, Duration.ZERO, "no connection"), 0, 0).lines())
        .contains("! Collector: no connection; last receipt 20 s ago");
    String untrusted = UplinkStatus.UNTRUSTED + ": no valid path to the pinned authority";
    assertThat(words(uplink(NEXT_YEAR, Duration.ZERO, untrusted), 0, 0).lines())
        .anyMatch(line -> line.contains("authority was changed while this was off, enrol again"));
    String refused = "by /etc/lantern/enrolment: the token was refused: it was withdrawn";
    assertThat(words(new UplinkStatus(null, null, null, null, refused), 0, 0).lines())
        .contains("! Not enrolled: " + refused)
        .anyMatch(line -> line.contains("to do: a new token, from the collector's page Devices"))
        .anyMatch(line -> line.contains(ToDo.here().tokenFile()));
    assertThat(words(uplink(NEXT_YEAR, Duration.ofMinutes(-5), null), 0, 0).lines())
        .contains("! Clock: 5 min behind the collector's");
    assertThat(words(uplink(NOW.plus(Duration.ofDays(29)), Duration.ZERO, null), 0, 0).lines())
        .contains("! Certificate: ends on 2026-03-31 and was not renewed yet");
    assertThat(words(uplink(NOW, Duration.ZERO, null), 0, 0).lines())
        .contains("! Certificate: ended on 2026-03-02; renewed at the next contact");
    assertThat(words(uplink(NEXT_YEAR, Duration.ZERO, null), 1, 0).lines())
        .contains("! Desktop helpers: 1 connected, 1 missing, 0 silent")
        .anyMatch(line -> line.contains("log off and on again"));
    assertThat(words(uplink(NEXT_YEAR, Duration.ZERO, null), 0, 48L << 20).lines())
        .contains("! Spool: 7 waiting, 49152 KiB, 75 % of what it may take");
  }

  @Test
  void eachSessionIsSaidToBeWatchedOrNot() {
    UplinkStatus well = uplink(NEXT_YEAR, Duration.ZERO, null);
    assertThat(words(well, 0, 0, watched(true, true)).lines())
        .contains("  Session c2: watched for 5 min: windows, typing, secret fields are told");
    StatusWords alone = words(well, 0, 0, watched(false, false));
    assertThat(alone.trouble()).isFalse();
    assertThat(alone.lines())
        .contains(
            "  Session c2: watched for 5 min: windows, typing left alone, secret fields are not told"
                + " here");
    OpenGap wayland =
        new OpenGap(Gap.Reason.KEYBOARD_BLIND, NOW.minusSeconds(200), "It is Wayland.");
    StatusWords blind = words(well, 0, 0, watched(true, true, wayland));
    assertThat(blind.trouble()).isTrue();
    assertThat(blind.lines())
        .contains(
            "  Session c2: watched for 5 min: windows, no typing, secret fields are told",
            "! Session c2: typing is not seen for 3 min: It is Wayland.");
    assertThat(words(well, 1, 0, new WatchedSession("c2", null, true, List.of())).lines())
        .contains("  Session c2: no helper yet");
  }

  @Test
  void aServiceThatIsNotThereIsTrouble() {
    assertThat(StatusWords.absent("no trace").trouble()).isTrue();
    assertThat(StatusWords.absent("no trace").lines())
        .anyMatch(line -> line.contains(ToDo.here().start()));
  }

  private static UplinkStatus uplink(Instant ends, Duration ahead, @Nullable String trouble) {
    return new UplinkStatus(
        "d1",
        "https://collector:8443",
        new UplinkStatus.Certificate(ends, ends.minus(Duration.ofDays(120))),
        new UplinkStatus.Contact(NOW.minusSeconds(20), ahead),
        trouble);
  }

  private static StatusWords words(UplinkStatus uplink, int missing, long spoolBytes) {
    return words(uplink, missing, spoolBytes, watched(true, true));
  }

  private static WatchedSession watched(boolean typing, boolean fields, OpenGap... gaps) {
    WatchedSession.Helped helper =
        new WatchedSession.Helped(NOW.minus(Duration.ofMinutes(5)), fields, false);
    return new WatchedSession("c2", helper, typing, List.of(gaps));
  }

  private static StatusWords words(
      UplinkStatus uplink, int missing, long spoolBytes, WatchedSession session) {
    ServiceStatus status =
        new ServiceStatus(
            new Moment(NOW, 1000, new UUID(0, 1)),
            new ServiceStatus.Program(1, null, 0),
            uplink,
            new SessionSummary(
                SessionChange.Source.LOGIND,
                1,
                new SessionSummary.Counts(1, 0, missing),
                List.of(session)),
            new ServiceStatus.SpoolStatus(7, spoolBytes, "p-1", null));
    return StatusWords.of(status, NOW);
  }
}
