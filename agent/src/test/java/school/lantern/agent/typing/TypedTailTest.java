package school.lantern.agent.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.typing.Keystroke.Edit.BACKSPACE;
import static school.lantern.agent.typing.Keystroke.Edit.CARET_MOVED;
import static school.lantern.agent.typing.Keystroke.Edit.ENTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.detect.PhraseCursor;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;

class TypedTailTest {
  private static final PhraseRule SELF_HARM = new PhraseRule("p1", "kill myself", "self-harm", 5);
  private static final PhraseRule HELL = new PhraseRule("p2", "hell", "bullying", 1);
  private static final PhraseRule LATER = new PhraseRule("p3", "plus tard été", "test", 1);

  private final TypedTail tail = new TypedTail(PhraseMatcher.of(List.of(SELF_HARM, HELL, LATER)));

  private List<SeenPhrase> type(String text) {
    List<SeenPhrase> phrases = new ArrayList<>();
    text.codePoints().forEach(c -> phrases.addAll(tail.accept(new Keystroke.Typed(c))));
    return phrases;
  }

  private List<SeenPhrase> press(Keystroke key, int times) {
    List<SeenPhrase> phrases = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      phrases.addAll(tail.accept(key));
    }
    return phrases;
  }

  @Test
  void aPhraseComesWithTheWordsBeforeIt() {
    assertThat(type("one two today i really want to  kill myself."))
        .containsExactly(new SeenPhrase(SELF_HARM, "today i really want to kill myself", Set.of()));
  }

  @Test
  void contextStaysOnItsLineAndInItsField() {
    type("pa55word");
    tail.accept(ENTER);
    assertThat(type("i kill myself "))
        .extracting(SeenPhrase::context)
        .containsExactly("i kill myself");
    tail.wipe();
    assertThat(type("pa55word\thell ")).extracting(SeenPhrase::context).containsExactly("hell");
  }

  @Test
  void aPhraseMayGoOverALine() {
    type("kill");
    assertThat(tail.accept(ENTER)).isEmpty();
    assertThat(type("myself ")).containsExactly(new SeenPhrase(SELF_HARM, "kill myself", Set.of()));
  }

  @Test
  void longContextIsCutByWholeWords() {
    String word = "w".repeat(50);
    assertThat(type(word + " " + word + " " + word + " hell "))
        .extracting(SeenPhrase::context)
        .containsExactly(word + " " + word + " hell");
    assertThat(type("z".repeat(300) + " hell "))
        .extracting(SeenPhrase::context)
        .containsExactly("hell");
  }

  @Test
  void aPauseSettlesOnce() {
    type("oh hell");
    assertThat(tail.settle()).containsExactly(new SeenPhrase(HELL, "oh hell", Set.of()));
    assertThat(tail.settle()).isEmpty();
    assertThat(type(" ")).isEmpty();
    assertThat(type("hell ")).hasSize(1);
  }

  @Test
  void theSamePlaceIsToldOnce() {
    assertThat(type("hell ")).hasSize(1);
    press(BACKSPACE, 1);
    assertThat(type(" ")).isEmpty();
    press(BACKSPACE, 5);
    assertThat(type("hell ")).isEmpty();
    assertThat(type("hell ")).hasSize(1);
  }

  @Test
  void aSlipOfTheFingerHidesNothing() {
    type("kill mx");
    press(BACKSPACE, 1);
    assertThat(type("yself!")).extracting(SeenPhrase::context).containsExactly("kill myself");
  }

  @Test
  void aDeadKeyAndItsLetterAreOneCharacter() {
    assertThat(type("plus tard ´et´e "))
        .extracting(SeenPhrase::context)
        .containsExactly("plus tard été");
    tail.wipe();
    type("plus tard ´et´e");
    press(BACKSPACE, 1);
    assertThat(type("´e ")).hasSize(1);
  }

  @Test
  void movingTheCaretSettlesAndWipes() {
    type("hell");
    assertThat(tail.accept(CARET_MOVED)).hasSize(1);
    type("kill ");
    tail.accept(CARET_MOVED);
    assertThat(type("myself ")).isEmpty();
  }

  @Test
  void wipingForgetsTheText() {
    type("kill ");
    tail.wipe();
    assertThat(type("myself ")).isEmpty();
    assertThat(tail.settle()).isEmpty();
  }

  /** Law: any keys whatever neither break it nor make it say more than the wire allows. */
  @Test
  void anyKeysKeepWithinBounds() {
    List<Keystroke> edits = List.of(BACKSPACE, BACKSPACE, ENTER, CARET_MOVED);
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      tail.wipe();
      for (int i = 0; i < 800; i++) {
        List<SeenPhrase> phrases =
            switch (random.nextInt(30)) {
              case 0 -> type("hell ");
              case 1 -> type(random.nextBoolean() ? "kill" : "myself");
              case 2 -> tail.accept(edits.get(random.nextInt(edits.size())));
              case 3 -> press(BACKSPACE, random.nextInt(PhraseCursor.REMEMBERED_CODE_POINTS + 20));
              case 4 -> tail.settle();
              case 5 -> type(" ".repeat(random.nextInt(200)));
              default -> tail.accept(new Keystroke.Typed(random.nextInt(0x20000) - 5));
            };
        assertThat(phrases)
            .as("seed %d", seed)
            .allMatch(phrase -> phrase.context().length() <= PhraseFlag.CONTEXT_MAX_CHARS);
      }
    }
  }
}
