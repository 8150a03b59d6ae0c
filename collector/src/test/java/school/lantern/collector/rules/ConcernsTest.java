package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.model.ConcernRaised;
import school.lantern.model.LoginSession;

/** Messages to the safeguarding lead: one person is heard once, and each message stands. */
class ConcernsTest {

  @Test
  void messagesOfOnePersonWithinAnHourAreOneFinding() {
    RoomScene scene = written(new RoomScene(), "ict1-07", "a.khan", "09:00", "first");
    List<Finding> findings =
        concerns(written(scene, "ict1-08", "a.khan", "10:00", "from another computer"));
    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.span()).isEqualTo(new Finding.Span(at("09:00"), at("10:00")));
    assertThat(finding.grounds().headline()).isEqualTo("A pupil wrote to you, 2 messages");
    assertThat(finding.grounds().reason())
        .contains("these 2 messages on purpose, from 09:00 to 10:00 on ict1-07 and ict1-08");
    assertThat(finding.grounds().evidence())
        .extracting(Evidence::text)
        .containsExactly("“first”", "“from another computer”");
  }

  @Test
  void laterOrByAnotherPersonIsAnotherFinding() {
    RoomScene scene = written(new RoomScene(), "ict1-07", "a.khan", "09:00", "first");
    written(scene, "ict1-07", "a.khan", "10:00:01", "later");
    assertThat(concerns(scene)).hasSize(2);
    assertThat(concerns(written(scene, "ict1-07", "b.jones", "09:05", "me")))
        .extracting(Finding::subject)
        .containsExactly("a.khan", "b.jones", "a.khan");
  }

  private static RoomScene written(
      RoomScene scene, String hostname, String account, String clock, String text) {
    return scene.saw(
        hostname, clock, new ConcernRaised(new LoginSession("s-" + account, account), text));
  }

  private static List<Finding> concerns(RoomScene scene) {
    return scene.judge("15:00").findings().stream()
        .filter(finding -> finding.rule() == Rule.CONCERN_RAISED)
        .toList();
  }
}
