package school.lantern.collector.phrases.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final String DOCUMENT =
      "a\n<!-- x -->\nold x\n<!-- end of x -->\nb\n<!-- y -->\nold y\n<!-- end of y -->\n";

  @Test
  void onlyThePartsThatWereMeasuredChange() {
    String once = Document.with(DOCUMENT, Map.of("x", "new x\n"));

    assertThat(once).contains("a\n<!-- x -->\n\nnew x\n\n<!-- end of x -->\nb", "old y");
    assertThat(Document.with(once, Map.of("x", "new x\n"))).isEqualTo(once);
  }

  @Test
  void aPartWithoutAPlaceIsRefused() {
    assertThatThrownBy(() -> Document.with(DOCUMENT, Map.of("z", ""))).hasMessage("no place for z");
  }
}
