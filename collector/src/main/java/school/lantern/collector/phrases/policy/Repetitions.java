package school.lantern.collector.phrases.policy;

import java.util.HashMap;
import java.util.Map;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PolicyPhrase;

/**
 * What stands twice. The same words may stand twice under different conditions: {@code weed} near
 * money is not {@code weed} near nothing.
 */
final class Repetitions {
  private final Mistakes mistakes;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<Meaning, Place> meanings = new HashMap<>();
  private final Map<String, Place> words = new HashMap<>();

  Repetitions(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  private record Meaning(String words, String category, PhraseConditions conditions) {}

  void look(PhraseEntry entry, PolicyPhrase phrase) {
    String text = phrase.rule().phrase();
    String plain = PlainWords.of(text);
    Meaning meaning = new Meaning(plain, phrase.rule().category(), phrase.conditions());
    Place before = meanings.putIfAbsent(meaning, entry.place());
    if (before != null) {
      mistakes.error(
          entry.at(PhraseField.PHRASE),
          text,
          "This phrase stands in %s too.".formatted(before.written()),
          "Remove one of them.");
      return;
    }
    Place same = ids.putIfAbsent(phrase.rule().id(), entry.place());
    if (same != null) {
      mistakes.error(
          entry.at(PhraseField.ID),
          phrase.rule().id(),
          "The phrase in %s has this id too.".formatted(same.written()),
          "Give one of them another id.");
      return;
    }
    Place elsewhere = words.putIfAbsent(plain, entry.place());
    if (elsewhere != null) {
      mistakes.warning(
          entry.at(PhraseField.PHRASE),
          text,
          "The same words stand in %s, with another category or other conditions."
              .formatted(elsewhere.written()),
          "Nothing, if both are meant.");
    }
  }
}
