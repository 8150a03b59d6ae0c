package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.window.Front;
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

/** Times are milliseconds. */
class TitleDeskTest {
  private static final PhraseRule HURT = new PhraseRule("h", "hurt myself", "self-harm", 5);
  private static final LoginSession ADA = new LoginSession("c2", "ada");
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final TitleDesk desk = new TitleDesk();
  private final List<PhraseFlag> flags = new ArrayList<>();

  TitleDeskTest() {
    desk.session(ADA);
    policy("v1");
  }

  private void policy(String version) {
    PhraseConditions notInGames =
        new PhraseConditions(
            List.of(),
            List.of(),
            PhraseConditions.WITHIN_WORDS_DEFAULT,
            Set.of("game"),
            PhraseConditions.Audience.EVERYBODY);
    PhrasePolicy phrases =
        new PhrasePolicy(
            List.of(new PolicyPhrase(HURT, "en", PhraseMode.STANDARD, notInGames)), List.of());
    SamplePhrases sample =
        SamplePhrases.of(version, Duration.ofMinutes(5), List.of("keepassxc"), phrases);
    desk.policy(sample.policy(), sample.matcher(), at(0));
  }

  private static Tick at(long millis) {
    return new Tick(millis, Instant.EPOCH.plusMillis(millis));
  }

  /** Another title comes to the front, and stands. */
  private void shows(String application, String title, long millis) {
    desk.front(new Front(1, new FrontWindow(application, title), 0), at(millis));
    flags.addAll(desk.advance(at(millis + TitleDesk.STANDS_MILLIS)));
  }

  @Test
  void whatWasSearchedForIsToldWithItsSource() {
    shows("chromium", "how to hurt mys3lf - Search", 1000);
    assertThat(flags)
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.rule()).isEqualTo(HURT);
              assertThat(flag.context()).isEqualTo("how to hurt mys3lf");
              assertThat(flag.how()).isEqualTo(new How(Source.TITLE, List.of("LEET")));
              assertThat(flag.session()).isEqualTo(ADA);
            });
  }

  @Test
  void anAddressIsReadAsPeopleReadIt() {
    shows("chromium", "search.example/?q=hurt%20myself", 1000);
    shows("firefox", "search.example/?q=hurt+myself", 2000);
    shows("edge", "100% hurt%zz", 3000);
    assertThat(flags)
        .extracting(flag -> flag.window().application())
        .containsExactly("chromium", "firefox");
  }

  @Test
  void whatFlashesPastIsNotTold() {
    desk.front(new Front(1, new FrontWindow("chromium", "hurt myself"), 0), at(1000));
    flags.addAll(desk.advance(at(1000 + TitleDesk.STANDS_MILLIS - 1)));
    shows("chromium", "Planets", 1100);
    assertThat(flags).isEmpty();
  }

  @Test
  void theSameTitleIsToldOnce() {
    shows("chromium", "(1) hurt myself - chat", 1000);
    shows("chromium", "Planets", 5000);
    shows("chromium", "(2) hurt myself - chat *", 9000);
    assertThat(flags).hasSize(1);
    shows("chromium", "why i hurt myself - chat", 12_000);
    assertThat(flags).as("another title").hasSize(2);
    shows("firefox", "(1) hurt myself - chat", 15_000);
    assertThat(flags).as("another program").hasSize(3);
  }

  @Test
  void afterARestItIsNews() {
    shows("chromium", "hurt myself", 1000);
    shows("chromium", "Planets", HOUR); // until then it stood in front
    shows("chromium", "hurt myself", 2 * HOUR - 1000);
    assertThat(flags).hasSize(1);
    shows("chromium", "Planets", 2 * HOUR);
    shows("chromium", "hurt myself", 3 * HOUR);
    assertThat(flags).hasSize(2);
  }

  @Test
  void theTitleOfWhatWasTypedIsItsEcho() {
    FrontWindow browser = new FrontWindow("chromium", "New tab");
    desk.typed(new PhraseFlag(ADA, HURT, "hurt myself", browser, "v1"), at(1000));
    shows("chromium", "hurt myself - Search", 2000);
    assertThat(flags).isEmpty();
    shows("firefox", "hurt myself - Search", 3000);
    assertThat(flags).as("nothing was typed there").hasSize(1);
  }

  @Test
  void titlesAreNotReadWhereTypingIsNot() {
    shows("keepassxc", "hurt myself", 1000);
    shows("game", "hurt myself", 2000);
    assertThat(flags).isEmpty();
  }

  @Test
  void aNewPolicyReadsTheTitleInFrontAndTellsNothingTwice() {
    shows("chromium", "hurt myself", 1000);
    policy("v2");
    flags.addAll(desk.advance(at(2000)));
    assertThat(flags).extracting(PhraseFlag::policyVersion).containsExactly("v1");
  }

  @Test
  void nothingIsSaidOfNobody() {
    TitleDesk early = new TitleDesk();
    early.front(new Front(1, new FrontWindow("chromium", "hurt myself"), 0), at(0));
    assertThat(early.advance(at(1000))).isEmpty();
    shows("chromium", "Planets", 1000);
    desk.front(Front.NOWHERE, at(2000));
    assertThat(desk.dueMillis()).isEqualTo(Long.MAX_VALUE);
  }
}
