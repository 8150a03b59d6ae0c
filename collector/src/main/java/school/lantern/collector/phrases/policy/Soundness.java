package school.lantern.collector.phrases.policy;

import java.util.Optional;

/** Whether a text can be kept, shown and written into any of the formats. */
final class Soundness {
  private Soundness() {}

  /** What is wrong with it, a sentence. */
  static Optional<String> wrong(String text, int maxChars) {
    if (text.length() > maxChars) {
      return Optional.of("It is longer than %d letters.".formatted(maxChars));
    }
    return text.codePoints().anyMatch(Soundness::unprintable)
        ? Optional.of("It has a line break or another control character in it.")
        : Optional.empty();
  }

  private static boolean unprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> codePoint == 0xFEFF || codePoint == 0xFFFD; // a mark; an unreadable byte
    };
  }
}
