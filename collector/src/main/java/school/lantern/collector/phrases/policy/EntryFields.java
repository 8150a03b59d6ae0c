package school.lantern.collector.phrases.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import school.lantern.model.PhraseRule;

/**
 * One entry while it is read. A field that makes no sense is noted and answered with something
 * harmless, so that the rest is looked at too; the entry as a whole then makes nothing.
 */
final class EntryFields {
  private static final int TEXT_MAX_CHARS = PhraseRule.PHRASE_MAX_CHARS;

  private final PhraseEntry entry;
  private final Notes notes;
  private boolean broken;

  EntryFields(PhraseEntry entry, Notes notes) {
    this.entry = entry;
    this.notes = notes;
  }

  <T> Optional<T> unlessBroken(Supplier<T> making) {
    return broken ? Optional.empty() : Optional.of(making.get());
  }

  void mistake(Written written, String what, String remedy) {
    broken = true;
    notes.error(written, what, remedy);
  }

  void warning(Written written, String what, String remedy) {
    notes.warning(written, what, remedy);
  }

  /** What a field says, empty when it is left out or empty. */
  Optional<Written> optional(PhraseField field) {
    return entry.one(field).filter(written -> !written.text().isEmpty() && sound(written));
  }

  /** What a field must say. */
  Optional<Written> required(PhraseField field) {
    Optional<Written> written = entry.one(field).filter(some -> !some.text().isEmpty());
    if (written.isEmpty()) {
      broken = true;
      notes.error(
          new Written("", entry.at(field)),
          "The %s is missing.".formatted(field.title()),
          field == PhraseField.PHRASE
              ? "Write it, in quotation marks when it begins with # or another sign."
              : "Write it here, or once for all phrases of the block.");
      return Optional.empty();
    }
    return written.filter(this::sound);
  }

  /** A whole number, {@code otherwise} when the field is left out or makes no sense. */
  int number(Optional<Written> written, int min, int max, int otherwise) {
    if (written.isEmpty()) {
      return otherwise;
    }
    String text = written.get().text();
    int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    if (number < min || number > max) {
      mistake(
          written.get(),
          "This must be a whole number from %d to %d.".formatted(min, max),
          "Write it in digits.");
      return otherwise;
    }
    return number;
  }

  /** The entries of a list that are not empty. */
  List<Written> list(PhraseField field) {
    return entry.all(field).stream()
        .filter(written -> !written.text().isEmpty() && sound(written) && single(written))
        .toList();
  }

  /** A phrase must have something that can be looked for. */
  boolean isPhrase(Written written) {
    String plain = PlainWords.of(written.text());
    if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
      mistake(
          written,
          "It holds no letter, so it can be found nowhere.",
          "Write words, or leave it out.");
      return false;
    }
    return true;
  }

  private boolean single(Written written) {
    if (written.text().contains(PhraseField.SEPARATOR)) {
      mistake(
          written,
          "A semicolon stands between two entries, never in one.",
          "Leave it out: punctuation does not matter to a phrase.");
      return false;
    }
    return true;
  }

  private boolean sound(Written written) {
    Optional<String> wrong = Soundness.wrong(written.text(), TEXT_MAX_CHARS);
    wrong.ifPresent(what -> mistake(written, what, "Shorten it or type it anew."));
    return wrong.isEmpty();
  }
}
