package school.lantern.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.lantern.model.PhraseRule;

class PhraseMatcherTest {

  private static List<String> found(String text, String... phrases) {
    List<PhraseRule> rules =
        Stream.of(phrases).map(phrase -> new PhraseRule(phrase, phrase, "test", 1)).toList();
    return PhraseMatcher.of(rules).in(text).stream()
        .map(match -> text.substring(match.start(), match.end()))
        .toList();
  }

  @Test
  void wholeWordsOnly() {
    assertThat(found("hello shell hell-fire", "hell")).containsExactly("hell");
    assertThat(found("hello", "hell")).isEmpty();
    assertThat(found("hell2", "hell")).isEmpty();
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    assertThat(found("DÉJÀ vu", "deja vu")).containsExactly("DÉJÀ vu");
    assertThat(found("deja vu", "Déjà Vu")).containsExactly("deja vu");
    assertThat(found("de\u0301ja\u0300 vu", "déjà vu")).containsExactly("de\u0301ja\u0300 vu");
    assertThat(found("d´ej`a vu", "déjà vu")).as("dead keys").containsExactly("d´ej`a vu");
    assertThat(found("STRASSE straße", "Straße")).containsExactly("STRASSE", "straße");
  }

  @Test
  void anySeparatorBetweenWords() {
    for (String text : List.of("kill  myself", "kill-myself", "kill,\n\tmyself", "kill🙂myself")) {
      assertThat(found(text, "kill myself")).containsExactly(text);
    }
    assertThat(found("killmyself", "kill myself")).isEmpty();
    assertThat(found("kill and myself", "kill myself")).isEmpty();
  }

  @Test
  void apostrophesBelongToTheWord() {
    assertThat(found("I don't care", "dont care")).containsExactly("don't care");
    assertThat(found("I dont care", "don’t care")).containsExactly("dont care");
    assertThat(found("he said 'hell'", "hell")).containsExactly("hell");
  }

  @Test
  void invisibleCharactersHideNothing() {
    assertThat(found("k\u00adi\u200bll", "kill")).containsExactly("k\u00adi\u200bll");
  }

  @Test
  void overlappingAndNestedPhrasesAreAllFound() {
    assertThat(found("want to die now", "want to die", "die", "to die now", "want to"))
        .containsExactly("want to", "want to die", "die", "to die now");
    assertThat(found("die die die", "die die")).containsExactly("die die", "die die");
  }

  @Test
  void aPhraseWithoutLettersStandsNowhere() {
    assertThat(found("!!! ???", "!!!", "'")).isEmpty();
  }

  @Test
  void twoRulesMayHaveTheSameWords() {
    List<PhraseRule> rules =
        List.of(
            new PhraseRule("a", "Skunk", "drugs", 2), new PhraseRule("b", "skunk", "animals", 1));
    assertThat(PhraseMatcher.of(rules).in("skunk").stream().map(match -> match.rule().id()))
        .containsExactly("a", "b");
  }

  /** Law: the automaton finds what a person would, who compares word by word at every place. */
  @Test
  void findsWhatASlowReaderFinds() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      List<PhraseRule> rules = Streams.rules(random);
      String text = Streams.text(random, 30);
      assertThat(PhraseMatcher.of(rules).in(text))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(slowly(rules, text));
    }
  }

  /** A folded word and where it stands. */
  private record Word(String letters, int start, int end) {}

  private static List<PhraseMatch> slowly(List<PhraseRule> rules, String text) {
    List<Word> words = words(text);
    List<PhraseMatch> matches = new ArrayList<>();
    for (PhraseRule rule : rules) {
      List<String> phrase = words(rule.phrase()).stream().map(Word::letters).toList();
      for (int from = 0; !phrase.isEmpty() && from + phrase.size() <= words.size(); from++) {
        List<Word> here = words.subList(from, from + phrase.size());
        if (here.stream().map(Word::letters).toList().equals(phrase)) {
          matches.add(new PhraseMatch(rule, here.get(0).start(), here.get(here.size() - 1).end()));
        }
      }
    }
    return matches;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int start = 0;
    int end = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int codePoint = text.codePointAt(at);
      String folded = Fold.of(codePoint);
      for (int letter : folded.codePoints().toArray()) {
        if (letter != ' ') {
          start = open.isEmpty() ? at : start;
          end = at + Character.charCount(codePoint);
          open.appendCodePoint(letter);
        } else if (!open.isEmpty()) {
          words.add(new Word(open.toString(), start, end));
          open.setLength(0);
        }
      }
      if (folded.isEmpty() && Fold.isMark(codePoint) && !open.isEmpty()) {
        end = at + 1;
      }
    }
    if (!open.isEmpty()) {
      words.add(new Word(open.toString(), start, end));
    }
    return words;
  }

  /** Law: nothing that a keyboard or a file can hold makes it throw. */
  @Test
  void survivesAnyUnicode() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String text =
          IntStream.generate(() -> random.nextInt(Character.MAX_VALUE + 1))
              .limit(200)
              .mapToObj(unit -> String.valueOf((char) unit))
              .collect(Collectors.joining());
      List<PhraseRule> rules = List.of(new PhraseRule("p", "x" + text.substring(0, 60), "test", 1));
      assertThat(PhraseMatcher.of(rules).in(" x" + text.substring(0, 60) + " "))
          .as("seed %d", seed)
          .hasSizeGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void timeIsLinearEvenForTheWorstPhrases() {
    List<PhraseRule> rules =
        IntStream.rangeClosed(1, 40)
            .mapToObj(n -> new PhraseRule("p" + n, "a ".repeat(n - 1) + "b", "test", 1))
            .toList();
    assertThat(PhraseMatcher.of(rules).in("a ".repeat(500_000))).isEmpty();
  }
}
