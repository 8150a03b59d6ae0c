package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;

/** The service was last alive at 0, and starts again at 1000 seconds. */
class MissedTest {
  private static final LoginSession ADA = new LoginSession("2", "ada");
  private static final LoginSession BEN = new LoginSession("3", "ben");
  private static final Moment ALIVE = Samples.at(0);
  private static final Moment SAME_BOOT = Samples.at(1000);

  /** The machine started at 500. */
  private static final Moment NEXT_BOOT = new Moment(second(1000), 500_000, new UUID(7, 7));

  @Test
  void withoutARecordAllIsAsBefore() {
    Sessions open = sessions(ADA);
    assertThat(Missed.of(open, ALIVE, List.of(), SAME_BOOT))
        .containsExactly(new Missed(List.of(), open, ALIVE));
    assertThat(Missed.of(open, ALIVE, List.of(), NEXT_BOOT))
        .containsExactly(new Missed(List.of(), open, ALIVE));
  }

  @Test
  void aPupilWhoCameAndWentIsKnown() {
    List<PastChange> record =
        List.of(
            past(100, ADA, Change.DISCONNECT),
            past(101, BEN, Change.LOG_ON),
            past(300, BEN, Change.LOG_OFF),
            past(301, ADA, Change.CONNECT));
    Missed missed = Missed.of(sessions(ADA), ALIVE, record, SAME_BOOT).get(0);
    assertThat(words(missed))
        .containsExactly(
            "100 ada DISCONNECT", "101 ben LOG_ON", "300 ben LOG_OFF", "301 ada CONNECT");
    assertThat(missed.sessions()).isEqualTo(sessions(ADA));
    assertThat(missed.notes().get(0).at()).isEqualTo(Samples.at(100));
  }

  @Test
  void eachBootHasItsOwnSessions() {
    List<PastChange> record =
        List.of(
            past(100, ADA, Change.LOG_OFF),
            past(101, BEN, Change.LOG_ON),
            past(600, ADA, Change.LOG_ON));
    List<Missed> parts = Missed.of(sessions(ADA), ALIVE, record, NEXT_BOOT);
    assertThat(parts).hasSize(2);
    assertThat(words(parts.get(0))).containsExactly("100 ada LOG_OFF", "101 ben LOG_ON");
    assertThat(parts.get(0).until()).isEqualTo(Samples.at(101));
    assertThat(words(parts.get(1))).containsExactly("600 ada LOG_ON");
    Moment logOn = parts.get(1).notes().get(0).at();
    assertThat(logOn).isEqualTo(new Moment(second(600), 100_000, NEXT_BOOT.boot()));
  }

  /** The crash took ben's session with it: it ended when it was last known, and not before. */
  @Test
  void theBookEndsWhatTheRestartEnded() {
    SessionBook book = new SessionBook(SessionChange.Source.WINDOWS);
    List<PastChange> record = List.of(past(100, BEN, Change.LOG_ON));
    List<Noted> notes = Missed.resume(book, sourceWith(record), sessions(ADA), ALIVE, NEXT_BOOT);
    assertThat(notes.stream().map(MissedTest::words))
        .containsExactly("100 ben LOG_ON", "100 ada LOG_OFF", "100 ben LOG_OFF");
    assertThat(book.sessions().all()).isEmpty();
  }

  @Test
  void whatWasKnownBeforeOrChangesNothingIsNotTold() {
    List<PastChange> record =
        List.of(
            past(-5, BEN, Change.LOG_ON),
            past(10, ADA, Change.LOG_ON),
            past(11, BEN, Change.LOG_OFF),
            past(12, ADA, Change.CONNECT),
            past(1001, BEN, Change.LOG_ON));
    Missed missed = Missed.of(sessions(ADA), ALIVE, record, SAME_BOOT).get(0);
    assertThat(missed).isEqualTo(new Missed(List.of(), sessions(ADA), ALIVE));
  }

  @Test
  void whatIsOlderThanADayIsNotLookedAt() {
    Moment later = Samples.at(Missed.AT_MOST.toSeconds() + 200);
    List<PastChange> record = List.of(past(100, BEN, Change.LOG_ON), past(300, BEN, Change.LOG_ON));
    assertThat(words(Missed.of(sessions(ADA), ALIVE, record, later).get(0)))
        .containsExactly("300 ben LOG_ON");
  }

  /** Law: the order in which a log is read does not matter. */
  @Test
  void orderDoesNotMatter() {
    List<PastChange> record = new ArrayList<>();
    for (long second = 40; second <= 800; second += 80) {
      record.add(past(second, BEN, Change.LOG_ON));
      record.add(past(second + 40, BEN, Change.LOG_OFF));
    }
    List<Missed> inOrder = Missed.of(sessions(ADA), ALIVE, record, NEXT_BOOT);
    for (long seed = 0; seed < 50; seed++) {
      Collections.shuffle(record, new Random(seed));
      assertThat(Missed.of(sessions(ADA), ALIVE, record, NEXT_BOOT))
          .as("seed %d", seed)
          .isEqualTo(inOrder);
    }
  }

  private static SessionSource sourceWith(List<PastChange> record) {
    return new SessionSource() {
      @Override
      public SessionChange.Source name() {
        return SessionChange.Source.WINDOWS;
      }

      @Override
      public List<OpenSession> open() {
        return List.of();
      }

      @Override
      public Path watched() {
        return Path.of("none");
      }

      @Override
      public List<PastChange> past(Instant from) {
        return record;
      }
    };
  }

  private static PastChange past(long second, LoginSession session, Change change) {
    return new PastChange(second(second), session, change);
  }

  private static Instant second(long second) {
    return Samples.NINE.plusSeconds(second);
  }

  private static Sessions sessions(LoginSession session) {
    return new Sessions(
        List.of(new OpenSession(session, "", true, false, false)), List.of(), false);
  }

  private static List<String> words(Missed missed) {
    return missed.notes().stream().map(MissedTest::words).toList();
  }

  private static String words(Noted noted) {
    SessionChange change = (SessionChange) noted.what();
    long second = noted.at().wall().getEpochSecond() - Samples.NINE.getEpochSecond();
    return second + " " + change.session().account() + " " + change.change();
  }
}
