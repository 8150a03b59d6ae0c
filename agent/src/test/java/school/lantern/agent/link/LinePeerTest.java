package school.lantern.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.lantern.agent.link.Line.Peer;

class LinePeerTest {
  @Test
  void anIdWithoutANameIsNobodyButAPupilsNumberIsSomebody() {
    assertThat(new Peer("100042", null, "100042").hasName()).isFalse();
    assertThat(new Peer("ada", null, "pupils").hasName()).isTrue();
    assertThat(new Peer("20230417", "2", null).hasName()).as("on Windows").isTrue();
    assertThat(new Peer("", "2", null).hasName()).isFalse();
  }
}
