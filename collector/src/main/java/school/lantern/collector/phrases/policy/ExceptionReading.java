package school.lantern.collector.phrases.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.lantern.detect.PhrasePolicy.PolicyException;

/** Makes an exception of what a file says of it. */
final class ExceptionReading {
  private ExceptionReading() {}

  /** The exception, unless something of it makes no sense; that is noted. */
  static Optional<PolicyException> of(ExceptionEntry entry, Notes notes) {
    Written phrase = entry.phrase();
    EntryFields fields =
        new EntryFields(
            new PhraseEntry(phrase.place(), Map.of(PhraseField.PHRASE, List.of(phrase))), notes);
    Optional<Written> words = fields.required(PhraseField.PHRASE).filter(fields::isPhrase);
    Set<String> categories = new LinkedHashSet<>();
    for (Written written : entry.categories()) {
      PhraseCategory.of(written.text())
          .ifPresentOrElse(
              category -> categories.add(category.id()),
              () -> PhraseReading.unknownCategory(fields, written, written.text()));
    }
    return words.flatMap(
        some -> fields.unlessBroken(() -> new PolicyException(some.text(), categories)));
  }
}
