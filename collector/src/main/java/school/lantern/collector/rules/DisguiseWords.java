package school.lantern.collector.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the engine's names for disguises are called for people. Written down here, since decisions
 * do not know the engine; a test holds them against it.
 */
final class DisguiseWords {
  /** An ending, such as "cuts" for "cut", hides nothing: it is not told. */
  static final String ENDING = "INFLECTED";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("REPEATED", "letters repeated"),
          Map.entry("LEET", "digits or signs for letters"),
          Map.entry("LOOK_ALIKE", "look-alike letters"),
          Map.entry("SEPARATED", "letters apart"),
          Map.entry("JOINED", "words joined"),
          Map.entry("SPLIT", "a word cut apart"),
          Map.entry("MASKED", "letters hidden"),
          Map.entry("SLIP", "a letter off"),
          Map.entry("SWAPPED", "letters swapped"),
          Map.entry("SOUNDED", "spelt as it sounds"),
          Map.entry("EMBEDDED", "inside a longer word"),
          Map.entry("OTHER_WORD", "another word for it"));

  private DisguiseWords() {}

  /** In words; one that nobody knows, such as a newer agent's, as well as it can be. */
  static List<String> of(List<String> names) {
    return names.stream()
        .filter(name -> !name.equals(ENDING))
        .map(name -> WORDS.getOrDefault(name, name.replace('_', ' ').toLowerCase(Locale.UK)))
        .toList();
  }
}
