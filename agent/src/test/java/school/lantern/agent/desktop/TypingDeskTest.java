package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.secretfield.Field;
import school.lantern.agent.typing.Keystroke;
import school.lantern.agent.window.Front;
import school.lantern.detect.Companion;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.How;
import school.lantern.model.PhraseFlag.Source;
import school.lantern.model.PhraseRule;

/** Times are milliseconds; the window system's clock runs 50 ms ahead of the arrival here. */
class TypingDeskTest {
  private static final long SERVER_AHEAD = 50;
  private static final FrontWindow EDITOR = new FrontWindow("gedit", "diary");
  private static final FrontWindow TERMINAL = new FrontWindow("xterm", "shell");

  private final TypingDesk desk = new TypingDesk();
  private final List<PhraseFlag> flags = new ArrayList<>();

  TypingDeskTest() {
    desk.session(new LoginSession("c2", "ada"));
    policy("v1");
    desk.front(new Front(1, EDITOR, 0));
  }

  private void policy(String version) {
    SamplePhrases sample = sample(version);
    flags.addAll(desk.policy(sample.policy(), sample.matcher()));
  }

  private static SamplePhrases sample(String version) {
    PhraseRule hell = new PhraseRule("p", "hell", "test", 1);
    return SamplePhrases.of(version, Duration.ofMinutes(5), List.of("xterm"), hell);
  }

  private static Tick at(long millis) {
    return new Tick(millis, Instant.EPOCH.plusMillis(millis));
  }

  private void type(String text, long millis) {
    text.codePoints()
        .forEach(c -> desk.key(new Keystroke.Typed(c), millis + SERVER_AHEAD, at(millis)));
  }

  private void focus(long id, FrontWindow window, long serverMillis) {
    flags.addAll(desk.front(new Front(id, window, serverMillis)));
  }

  private void advance(long millis) {
    flags.addAll(desk.advance(at(millis)));
  }

  @Test
  void aKeyWaitsForALateChangeOfFocus() {
    type("hell ", 1000);
    advance(1099);
    assertThat(flags).isEmpty();
    assertThat(desk.dueMillis()).isEqualTo(1100);
    advance(1100);
    assertThat(flags).extracting(PhraseFlag::window).containsExactly(EDITOR);
  }

  /** A program that says nothing of its fields is not read; one that says "no secret" is. */
  @Test
  void whereOnlyOpenFieldsAreReadSilenceIsNotTakenForOne() {
    SamplePhrases strict = sample("v2").openFieldsOnly();
    flags.addAll(desk.policy(strict.policy(), strict.matcher()));
    type("hell ", 1000);
    advance(2000);
    assertThat(flags).isEmpty();
    flags.addAll(desk.field(Field.OPEN));
    type("hell ", 3000);
    advance(4000);
    assertThat(flags).hasSize(1);
    flags.addAll(desk.field(Field.UNTOLD));
    type("hell ", 5000);
    advance(6000);
    assertThat(flags).hasSize(1);
    policy("v3");
    type("hell ", 7000);
    advance(8000);
    assertThat(flags).hasSize(2);
  }

  @Test
  void keysGoToTheWindowThatHadTheFocusWhenTheyWerePressed() {
    type("hell", 1000);
    focus(2, TERMINAL, 1000 + SERVER_AHEAD + 1);
    assertThat(flags).as("the end of focus ends the word").hasSize(1);
    type("hell ", 1010);
    focus(1, EDITOR, 1010 + SERVER_AHEAD + 1);
    advance(2000);
    assertThat(flags).as("the terminal is never read").hasSize(1);
  }

  @Test
  void keysThatOvertookTheirFocusChangeBelongToTheNewWindow() {
    type("hell ", 1000);
    focus(2, TERMINAL, 1000 + SERVER_AHEAD - 1);
    advance(2000);
    assertThat(flags).isEmpty();
  }

  /** A program ended, and the window of the next one got the number of its window. */
  @Test
  void aWindowOfAnotherProgramIsAnotherWindowWhateverItsNumber() {
    type("he", 1000);
    advance(1100);
    focus(1, new FrontWindow("chat", null), 1200);
    type("ll ", 1300);
    advance(1400);
    assertThat(flags).isEmpty();
    type("hell ", 1500);
    advance(1600);
    assertThat(flags).extracting(flag -> flag.window().application()).containsExactly("chat");
  }

  @Test
  void noPhraseGoesOverAChangeOfFocus() {
    type("he", 1000);
    advance(1100);
    focus(2, new FrontWindow("chat", null), 1200);
    type("ll ", 1300);
    advance(1400);
    assertThat(flags).isEmpty();
  }

  @Test
  void aNewTitleIsTheSameWindow() {
    type("he", 1000);
    advance(1100);
    focus(1, new FrontWindow("gedit", "*diary"), 1200);
    type("ll ", 1300);
    advance(1400);
    assertThat(flags).extracting(flag -> flag.window().title()).containsExactly("*diary");
  }

  @Test
  void aPauseSettles() {
    type("hell", 1000);
    advance(1100);
    assertThat(desk.dueMillis()).isEqualTo(2500);
    advance(2499);
    assertThat(flags).isEmpty();
    advance(2500);
    assertThat(flags).hasSize(1);
    assertThat(desk.dueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anUnknownWindowIsNotRead() {
    flags.addAll(desk.front(Front.NOWHERE));
    type("hell ", 1000);
    advance(1100);
    assertThat(flags).isEmpty();
  }

  @Test
  void aNewPolicySettlesUnderTheOldOne() {
    type("hell", 1000);
    advance(1100);
    policy("v2");
    assertThat(flags).extracting(PhraseFlag::policyVersion).containsExactly("v1");
  }

  @Test
  void aDisguiseIsSeenThroughAndTold() {
    PhraseRule harm = new PhraseRule("k", "kill myself", "suicide", 5);
    SamplePhrases sample = SamplePhrases.of("v3", Duration.ofMinutes(5), List.of(), harm);
    desk.policy(sample.policy(), sample.matcher());
    type("i want to k1ll mys3lf today", 1000);
    type("\nkill myself ", 2000);
    advance(9000);
    assertThat(flags).extracting(PhraseFlag::rule).containsExactly(harm, harm);
    assertThat(flags.get(0).how()).isEqualTo(new How(Source.TYPED, List.of("LEET")));
    assertThat(flags.get(0).context()).isEqualTo("i want to k1ll mys3lf");
    assertThat(flags.get(1).how()).as("as it is written").isNull();
  }

  @Test
  void conditionsHaveEffect() {
    PhraseConditions quiet =
        new PhraseConditions(
            List.of("kill myself laughing"),
            List.of(new Companion("tonight", null)),
            PhraseConditions.WITHIN_WORDS_DEFAULT,
            Set.of("steam"),
            PhraseConditions.Audience.EVERYBODY);
    PhraseRule harm = new PhraseRule("k", "kill myself", "suicide", 5);
    PhrasePolicy phrases =
        new PhrasePolicy(
            List.of(new PolicyPhrase(harm, "en", PhraseMode.STANDARD, quiet)), List.of());
    SamplePhrases sample = SamplePhrases.of("v4", Duration.ofMinutes(5), List.of(), phrases);
    desk.policy(sample.policy(), sample.matcher());
    type("kill myself\n", 1000);
    advance(5000);
    assertThat(flags).as("not without its companion").isEmpty();
    focus(2, new FrontWindow("steam", null), 6000);
    type("tonight i kill myself now", 7000);
    advance(11_000);
    assertThat(flags).as("not in this program").isEmpty();
    focus(3, EDITOR, 12_000);
    type("tonight i kill myself laughing now", 13_000);
    advance(17_000);
    assertThat(flags).as("explained away").isEmpty();
    type("\ntonight i kill myself now", 18_000);
    advance(22_000);
    assertThat(flags).extracting(PhraseFlag::rule).containsExactly(harm);
  }

  @Test
  void theEndReadsWhatStillWaits() {
    type("hell", 1000);
    flags.addAll(desk.end());
    assertThat(flags).hasSize(1);
  }

  @Test
  void theWindowSystemsClockMayBeginAgain() {
    long wrapped = 0xFFFF_FFFFL;
    desk.front(new Front(1, EDITOR, wrapped - 100));
    desk.key(new Keystroke.Typed('x'), wrapped, at(1000));
    "hell".codePoints().forEach(c -> desk.key(new Keystroke.Typed(c), 5, at(1000)));
    focus(2, new FrontWindow("chat", null), 3);
    advance(1100);
    flags.addAll(desk.end());
    assertThat(flags).extracting(flag -> flag.window().application()).containsExactly("chat");
  }
}
