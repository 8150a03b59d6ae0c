package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.detect.Disguise;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.How;
import school.lantern.model.PhraseFlag.Source;
import school.lantern.model.PhraseRule;

/** What the DSL reads of how a phrase was written, and where. */
class WrittenTest {
  private static final String PC = "ict1-07";

  private static PhraseFlag flag(Source source, String context, String... disguises) {
    return new PhraseFlag(
        new LoginSession("s-a.khan", "a.khan"),
        new PhraseRule("su-1", "kill myself", "suicide", 5),
        context,
        new FrontWindow("chromium", "how to " + context + " - Search"),
        "p1",
        new How(source, List.of(disguises)));
  }

  private static Finding finding(PhraseFlag... flags) {
    RoomScene scene = new RoomScene().lesson("1", "09:00-10:00", "M. Ellis");
    int minute = 10;
    for (PhraseFlag flag : flags) {
      scene.saw(PC, "09:" + minute++, flag);
    }
    return scene.judge("15:00").findings().getFirst();
  }

  @Test
  void aDisguiseIsToldInPlainWords() {
    assertThat(Written.spoken(flag(Source.TYPED, "k1ll mys3lf", "LEET")))
        .isEqualTo("“kill myself” in “k1ll mys3lf”. Disguised: digits or signs for letters.");
    assertThat(Written.spoken(flag(Source.TYPED, "kil.l.myself", "SEPARATED", "SLIP")))
        .endsWith("Disguised: letters apart, a letter off.");
  }

  @Test
  void anEndingIsNoDisguiseAndAnUnknownOneIsNamed() {
    assertThat(Written.spoken(flag(Source.TYPED, "kills myself", "INFLECTED")))
        .isEqualTo("“kill myself” in “kills myself”.");
    assertThat(Written.spoken(flag(Source.TYPED, "x", "MIRROR_WRITTEN")))
        .endsWith("Disguised: mirror written.");
  }

  @Test
  void eachDisguiseOfTheEngineHasItsWords() {
    for (Disguise disguise : Disguise.values()) {
      List<String> words = DisguiseWords.of(List.of(disguise.name()));
      assertThat(words)
          .as(disguise.name())
          .isEqualTo(disguise == Disguise.INFLECTED ? List.of() : List.of(disguise.words()));
    }
  }

  @Test
  void aTitleIsToldAsSuch() {
    Finding finding = finding(flag(Source.TITLE, "kill myself"));
    assertThat(finding.grounds().headline()).isEqualTo("Suicide phrase seen in a window title");
    assertThat(finding.grounds().reason())
        .startsWith("A phrase from the “Suicide” list was seen in a window title at 09:10");
    assertThat(finding.grounds().evidence())
        .contains(
            new Evidence(
                at("09:10"),
                Evidence.Kind.TITLE,
                "a.khan",
                PC,
                "“kill myself” in the title “kill myself”."
                    + " Window: chromium, “how to kill myself - Search”."));
  }

  @Test
  void typingAndTitlesTogetherAreOneFinding() {
    Finding both = finding(flag(Source.TITLE, "kill myself"), flag(Source.TYPED, "kill myself"));
    assertThat(both.grounds().headline())
        .isEqualTo("Suicide phrases typed or seen in window titles, 2 times");
    Finding titles = finding(flag(Source.TITLE, "kill myself"), flag(Source.TITLE, "kill myself"));
    assertThat(titles.grounds().headline())
        .isEqualTo("Suicide phrases seen in window titles, 2 times");
  }
}
