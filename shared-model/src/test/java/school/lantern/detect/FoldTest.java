package school.lantern.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void lettersBecomeTheirBase() {
    assertThat(Fold.text("ÉÀÜ ﬁ ß ẞ ς Σ ＡＢ İı K ё")).isEqualTo("eau fi ss ss σ σ ab ii k е");
    assertThat(Fold.text("x² Ⅷ ½")).isEqualTo("x2 viii 1 2");
  }

  @Test
  void separatorsAreOne() {
    assertThat(Fold.text("  a\t\n-_b…c🙂 ")).isEqualTo("a b c");
    assertThat(Fold.text(" \n")).isEmpty();
    assertThat(Fold.text("\ud83d x \ude42")).isEqualTo("x");
  }

  @Test
  void signsThatAWordGoesOnOver() {
    assertThat(Fold.text("don't don’t ´et´e k\u00adill")).isEqualTo("dont dont ete kill");
  }

  @Test
  void vowelSignsWithMeaningStay() {
    assertThat(Fold.text("कि")).isNotEqualTo(Fold.text("की"));
    assertThat(Fold.text("שָׁלוֹם")).isEqualTo(Fold.text("שלום"));
  }

  /** Law, over all of Unicode: folding what is folded changes nothing. */
  @Test
  void foldingIsIdempotent() {
    for (int codePoint = -1; codePoint <= Character.MAX_CODE_POINT + 1; codePoint++) {
      String folded = Fold.of(codePoint);
      for (int letter : folded.codePoints().toArray()) {
        assertThat(Fold.of(letter)).as("U+%04X", codePoint).isEqualTo(Character.toString(letter));
      }
    }
    for (long seed = 0; seed < 500; seed++) {
      String folded = Fold.text(Streams.text(new Random(seed), 50));
      assertThat(Fold.text(folded)).as("seed %d", seed).isEqualTo(folded);
    }
  }

  @Test
  void deadKeysAreComposed() {
    assertThat(DeadKey.compose('´', 'e')).isEqualTo('é');
    assertThat(DeadKey.compose('^', 'O')).isEqualTo('Ô');
    assertThat(DeadKey.compose('^', 'k')).isEqualTo(DeadKey.NONE);
    assertThat(DeadKey.compose('´', ' ')).isEqualTo(DeadKey.NONE);
    assertThat(DeadKey.compose('e', 'e')).isEqualTo(DeadKey.NONE);
  }
}
