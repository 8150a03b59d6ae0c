package school.lantern.collector.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are good enough: long, and not what everybody tries first. No rules about signs
 * and digits; they make passwords worse.
 */
final class PasswordRule {
  static final int SHORTEST_CHARS = 12;

  /** bcrypt reads no further. */
  static final int LONGEST_BYTES = 72;

  private static final int FEWEST_DIFFERENT_CHARS = 5;

  /** What stands in a guessed password, whatever is put around it. */
  private static final List<String> TRIED_FIRST =
      List.of(
          "password",
          "passw0rd",
          "letmein",
          "qwerty",
          "azerty",
          "welcome",
          "iloveyou",
          "safeguarding",
          "lantern",
          "123456",
          "654321",
          "abc123",
          "changeme",
          "admin",
          "school",
          "teacher");

  private PasswordRule() {}

  /** Why {@code password} will not do, as a sentence for the page; empty when it will. */
  static Optional<String> objection(String password, String logOn) {
    if (password.codePointCount(0, password.length()) < SHORTEST_CHARS) {
      return Optional.of("Use at least " + SHORTEST_CHARS + " characters. Three words are easy.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return Optional.of("Use at most " + LONGEST_BYTES + " characters.");
    }
    String folded = password.toLowerCase(Locale.ROOT);
    if (folded.chars().distinct().count() < FEWEST_DIFFERENT_CHARS) {
      return Optional.of("Use more different characters.");
    }
    String mailbox = logOn.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    if (mailbox.length() > 2 && folded.contains(mailbox)) {
      return Optional.of("Do not use your own name in it.");
    }
    boolean mostlyGuessed =
        TRIED_FIRST.stream()
            .anyMatch(
                tried ->
                    folded.contains(tried) && folded.length() - tried.length() < SHORTEST_CHARS);
    return mostlyGuessed
        ? Optional.of("This is one of the passwords that people try first. Choose another.")
        : Optional.empty();
  }
}
