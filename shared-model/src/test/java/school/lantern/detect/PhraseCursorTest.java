package school.lantern.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.detect.Streams.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.model.PhraseRule;

class PhraseCursorTest {
  private static final PhraseRule HELL = new PhraseRule("p", "hell", "test", 1);

  private final PhraseCursor cursor = PhraseMatcher.of(List.of(HELL)).cursor();

  @Test
  void aWordIsCertainAtTheNextSeparator() {
    assertThat(typed(cursor, "oh hell")).isEmpty();
    assertThat(cursor.type('\n')).containsExactly(new PhraseMatch(HELL, 3, 7));
    assertThat(cursor.type(' ')).isEmpty();
  }

  @Test
  void settlingTellsTheOpenWordAndChangesNothing() {
    typed(cursor, "hell");
    assertThat(cursor.settle()).containsExactly(new PhraseMatch(HELL, 0, 4));
    assertThat(cursor.settle()).hasSize(1);
    assertThat(typed(cursor, "o ")).isEmpty();
    assertThat(cursor.settle()).isEmpty();
  }

  @Test
  void anApostropheLeavesTheWordOpen() {
    assertThat(typed(cursor, "hell'")).isEmpty();
    assertThat(typed(cursor, "s ")).isEmpty();
  }

  @Test
  void backspaceReachesOverASeparator() {
    typed(cursor, "hello x");
    for (int i = 0; i < 3; i++) {
      cursor.backspace();
    }
    assertThat(cursor.position()).isEqualTo(4);
    assertThat(cursor.type(' ')).containsExactly(new PhraseMatch(HELL, 0, 4));
  }

  @Test
  void backspaceInAnEmptyStreamIsNothing() {
    cursor.backspace();
    assertThat(typed(cursor, "hell ")).hasSize(1);
  }

  @Test
  void beyondItsMemoryBackspaceEmptiesTheStream() {
    typed(cursor, "x".repeat(PhraseCursor.REMEMBERED_CODE_POINTS + 50));
    for (int i = 0; i < PhraseCursor.REMEMBERED_CODE_POINTS + 1; i++) {
      cursor.backspace();
    }
    assertThat(cursor.position()).isZero();
    assertThat(typed(cursor, "hell ")).containsExactly(new PhraseMatch(HELL, 0, 4));
  }

  @Test
  void aNumberThatIsNoCharacterSeparatesWords() {
    typed(cursor, "hell");
    assertThat(cursor.type(-1)).hasSize(1);
    typed(cursor, "hell");
    assertThat(cursor.type(Integer.MAX_VALUE)).hasSize(1);
  }

  /** Law: typing a text finds what reading it finds. */
  @Test
  void typingEqualsReading() {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      PhraseMatcher matcher = PhraseMatcher.of(Streams.rules(random));
      String text = Streams.text(random, 60);
      PhraseCursor typing = matcher.cursor();
      List<PhraseMatch> matches = typed(typing, text);
      matches.addAll(typing.settle());
      assertThat(matches).as("seed %d", seed).isEqualTo(matcher.in(text));
    }
  }

  /** Law: after any typing that was taken back, the rest matches as if it had never been typed. */
  @Test
  void whatWasTakenBackLeavesNoTrace() {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      PhraseMatcher matcher = PhraseMatcher.of(Streams.rules(random));
      PhraseCursor straight = matcher.cursor();
      PhraseCursor detour = matcher.cursor();
      List<PhraseMatch> expected = new ArrayList<>();
      List<PhraseMatch> actual = new ArrayList<>();
      for (int part = 0; part < 8; part++) {
        String kept = Streams.text(random, 20);
        expected.addAll(typed(straight, kept));
        actual.addAll(typed(detour, kept));
        String mistake = Streams.text(random, random.nextInt(30));
        typed(detour, mistake);
        mistake.codePoints().forEach(codePoint -> detour.backspace());
      }
      expected.addAll(straight.settle());
      actual.addAll(detour.settle());
      assertThat(actual).as("seed %d", seed).isEqualTo(expected);
      assertThat(detour.position()).isEqualTo(straight.position());
    }
  }

  /** Law: taking back kept text and typing it again is the same as never having touched it. */
  @Test
  void retypingEqualsNotTouching() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      PhraseMatcher matcher = PhraseMatcher.of(Streams.rules(random));
      PhraseCursor once = matcher.cursor();
      PhraseCursor twice = matcher.cursor();
      String head = Streams.text(random, 40);
      String tail = Streams.text(random, 15);
      typed(once, head + tail);
      typed(twice, head + tail);
      tail.codePoints().forEach(codePoint -> twice.backspace());
      typed(twice, tail);
      String rest = Streams.text(random, 20);
      assertThat(typed(twice, rest)).as("seed %d", seed).isEqualTo(typed(once, rest));
      assertThat(twice.settle()).as("seed %d", seed).isEqualTo(once.settle());
    }
  }
}
