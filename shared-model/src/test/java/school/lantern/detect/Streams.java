package school.lantern.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.model.PhraseRule;

/** Texts that are likely to hold phrases, from a seed. */
final class Streams {
  /** Few words that share beginnings, and every kind of separator and trap between and in them. */
  private static final List<String> PIECES =
      List.of(
          "a", "b", "ab", "aB", "á", "a\u0301", "´a", "b'", "’", "ba", "abc", "c", "C", " ", "  ",
          "-", "\n", "\t", ".", "½", "ﷺ", "ﬁ", "🙂", "\ud83d", "\u00ad", "\u200d", "ß", "क", "ि");

  private Streams() {}

  static String text(Random random, int pieces) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(pieces)
        .collect(Collectors.joining());
  }

  static List<PhraseRule> rules(Random random) {
    List<PhraseRule> rules = new ArrayList<>();
    while (rules.size() < 8) {
      String phrase = text(random, 1 + random.nextInt(5));
      if (!phrase.isBlank()) {
        rules.add(new PhraseRule("p" + rules.size(), phrase, "test", 1));
      }
    }
    return rules;
  }

  static List<PhraseMatch> typed(PhraseCursor cursor, String text) {
    List<PhraseMatch> matches = new ArrayList<>();
    text.codePoints().forEach(codePoint -> matches.addAll(cursor.type(codePoint)));
    return matches;
  }
}
