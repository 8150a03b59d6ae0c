package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Source;

/** Stories of one workstation: second by second, what happens and what is recorded. */
class SessionBookTest {
  private static final UUID RUN = UUID.randomUUID();
  private static final LoginSession AMELIA = new LoginSession("c2", "amelia.k");
  private static final OpenSession DESKTOP = new OpenSession(AMELIA, ":0", true, false, false);
  private static final OpenSession LOCKED = new OpenSession(AMELIA, ":0", true, true, false);

  private SessionBook book = new SessionBook(Source.LOGIND);
  private final List<String> recorded = new ArrayList<>();

  private void note(List<Noted> notes) {
    for (Noted noted : notes) {
      long second = noted.at().wall().getEpochSecond() - Samples.NINE.getEpochSecond();
      recorded.add(second + " " + words(noted));
    }
  }

  private static String words(Noted noted) {
    if (noted.what() instanceof SessionChange change) {
      return change.change() + " " + change.source() + (change.inferred() ? " inferred" : "");
    }
    Gap gap = (Gap) noted.what();
    long from = gap.from().getEpochSecond() - Samples.NINE.getEpochSecond();
    return gap.reason() + " since " + from + (gap.until() == null ? "" : " over");
  }

  private void helperArrives(long second) {
    note(book.arrived(RUN, "amelia.k", "c2", Samples.at(second)));
  }

  private void ticks(long from, long to) {
    for (long second = from; second <= to; second++) {
      note(book.tick(Samples.at(second)));
    }
  }

  private void emptyMachine() {
    note(book.told(List.of(), Samples.at(0)));
  }

  @Test
  void anOrdinaryLesson() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    helperArrives(12);
    note(book.told(List.of(LOCKED), Samples.at(20)));
    note(book.told(List.of(DESKTOP), Samples.at(30)));
    note(book.left(RUN, true, Samples.at(40)));
    note(book.told(List.of(), Samples.at(41)));
    ticks(42, 60);
    assertThat(recorded)
        .containsExactly(
            "10 LOG_ON LOGIND", "20 LOCK LOGIND", "30 UNLOCK LOGIND", "41 LOG_OFF LOGIND");
  }

  @Test
  void aHelperThatNeverComes() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    ticks(11, 20);
    helperArrives(21);
    assertThat(recorded)
        .containsExactly(
            "10 LOG_ON LOGIND", "15 HELPER_MISSING since 10", "21 HELPER_MISSING since 10 over");
  }

  @Test
  void aHelperThatIsKilled() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    helperArrives(11);
    note(book.left(RUN, false, Samples.at(20)));
    ticks(21, 30);
    helperArrives(31);
    assertThat(recorded)
        .containsExactly(
            "10 LOG_ON LOGIND", "20 HELPER_MISSING since 20", "31 HELPER_MISSING since 20 over");
  }

  @Test
  void aHelperThatIsEndedPolitelyIsMissedAllTheSame() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    helperArrives(11);
    note(book.left(RUN, true, Samples.at(20)));
    ticks(21, 30);
    note(book.told(List.of(), Samples.at(40)));
    assertThat(recorded)
        .containsExactly(
            "10 LOG_ON LOGIND",
            "25 HELPER_MISSING since 20",
            "40 LOG_OFF LOGIND",
            "40 HELPER_MISSING since 20 over");
  }

  @Test
  void aHelperThatFallsSilent() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    helperArrives(11);
    note(book.silent(RUN, true, Samples.at(30)));
    note(book.silent(RUN, true, Samples.at(31)));
    note(book.silent(RUN, false, Samples.at(50)));
    note(book.silent(RUN, true, Samples.at(60)));
    note(book.left(RUN, true, Samples.at(70)));
    assertThat(recorded)
        .containsExactly(
            "10 LOG_ON LOGIND",
            "30 HELPER_STALE since 30",
            "50 HELPER_STALE since 30 over",
            "60 HELPER_STALE since 60",
            "70 HELPER_STALE since 60 over");
  }

  @Test
  void withoutLogindTheHelpersLifeIsTheSession() {
    book = new SessionBook(Source.HELPER);
    emptyMachine();
    helperArrives(10);
    note(book.left(RUN, false, Samples.at(20)));
    ticks(21, 25);
    helperArrives(26);
    note(book.left(RUN, false, Samples.at(40)));
    ticks(41, 80);
    helperArrives(90);
    note(book.left(RUN, true, Samples.at(95)));
    ticks(96, 140);
    assertThat(recorded)
        .containsExactly(
            "10 LOG_ON HELPER inferred",
            "20 HELPER_MISSING since 20",
            "26 HELPER_MISSING since 20 over",
            "40 HELPER_MISSING since 40",
            "40 LOG_OFF HELPER inferred",
            "70 HELPER_MISSING since 40 over",
            "90 LOG_ON HELPER inferred",
            "95 LOG_OFF HELPER inferred");
  }

  @Test
  void aRestartOfTheServiceIsNoLogOn() {
    book = new SessionBook(Source.HELPER);
    note(
        book.resume(
            new Sessions(List.of(), List.of(AMELIA), false), Samples.at(0), Samples.at(10)));
    emptyMachine();
    helperArrives(11);
    ticks(12, 60);
    assertThat(recorded).isEmpty();
  }

  @Test
  void aRestartOfTheMachineEndedEverySession() {
    Moment afterBoot = new Moment(Samples.NINE.plusSeconds(600), 20_000, UUID.randomUUID());
    Sessions before =
        new Sessions(List.of(DESKTOP), List.of(new LoginSession(":9", "ben.o")), false);
    note(book.resume(before, Samples.at(50), afterBoot));
    note(book.told(List.of(), afterBoot));
    assertThat(recorded)
        .containsExactly("50 LOG_OFF LOGIND inferred", "50 LOG_OFF HELPER inferred");
  }

  @Test
  void aNumberGivenToAnotherAccountIsAnotherSession() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    OpenSession ben = new OpenSession(new LoginSession("c2", "ben.o"), ":0", true, false, false);
    note(book.told(List.of(ben), Samples.at(20)));
    assertThat(recorded)
        .containsExactly("10 LOG_ON LOGIND", "20 LOG_OFF LOGIND", "20 LOG_ON LOGIND");
  }

  @Test
  void aDesktopStaysOneOnItsDisplayWhateverIsSaidLater() {
    emptyMachine();
    note(book.told(List.of(DESKTOP), Samples.at(10)));
    helperArrives(11);
    note(book.told(List.of(new OpenSession(AMELIA, ":99", false, false, false)), Samples.at(20)));
    assertThat(book.sessions().told()).containsExactly(DESKTOP);
    note(book.left(RUN, false, Samples.at(30)));
    assertThat(recorded).containsExactly("10 LOG_ON LOGIND", "30 HELPER_MISSING since 30");
  }

  /** {@code startx}, and back to the console. */
  @Test
  void aConsoleIsADesktopAsLongAsXRunsThere() {
    OpenSession text = new OpenSession(AMELIA, "", false, false, false);
    note(book.told(List.of(text), Samples.at(0)));
    ticks(1, 10);
    note(book.told(List.of(DESKTOP), Samples.at(20)));
    ticks(21, 26);
    helperArrives(27);
    note(book.told(List.of(text), Samples.at(40)));
    note(book.left(RUN, true, Samples.at(41)));
    ticks(42, 60);
    assertThat(recorded)
        .containsExactly(
            "0 LOG_ON LOGIND inferred",
            "25 HELPER_MISSING since 20",
            "27 HELPER_MISSING since 20 over");
  }

  @Test
  void theKernelsAccountDecidesWhoseSessionItIs() {
    List<OpenSession> open =
        List.of(
            new OpenSession(new LoginSession("c1", "ben.o"), ":0", true, false, false),
            new OpenSession(new LoginSession("c2", "amelia.k"), ":1", true, false, false),
            new OpenSession(new LoginSession("c3", "amelia.k"), ":2", true, false, false));
    assertThat(SessionMatch.find(open, "amelia.k", "c3")).hasValue(open.get(2).session());
    assertThat(SessionMatch.find(open, "amelia.k", ":2")).hasValue(open.get(2).session());
    assertThat(SessionMatch.find(open, "amelia.k", "c1")).hasValue(open.get(1).session());
    assertThat(SessionMatch.find(open, "mallory", "c1")).isEmpty();
    assertThat(SessionMatch.inferred("mallory", "x".repeat(99)).id()).hasSize(64);
  }
}
