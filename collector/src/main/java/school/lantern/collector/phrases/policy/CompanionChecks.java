package school.lantern.collector.phrases.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.imports.Mistakes;

/** A companion that can never stand near is probably a slip. */
final class CompanionChecks {
  private CompanionChecks() {}

  static void check(List<PhraseEntry> phrases, Mistakes mistakes) {
    Set<PhraseCategory> used = EnumSet.noneOf(PhraseCategory.class);
    phrases.forEach(entry -> category(entry).ifPresent(used::add));
    for (PhraseEntry entry : phrases) {
      for (Written near : entry.all(PhraseField.NEAR)) {
        companion(near)
            .filter(category -> !used.contains(category))
            .ifPresent(
                _ ->
                    mistakes.warning(
                        near.place(),
                        near.text(),
                        "No phrase of this category is in these files.",
                        "Nothing, if other files of the policy have some."));
      }
    }
  }

  private static Optional<PhraseCategory> category(PhraseEntry entry) {
    return entry.one(PhraseField.CATEGORY).flatMap(written -> PhraseCategory.of(written.text()));
  }

  private static Optional<PhraseCategory> companion(Written near) {
    return near.text().startsWith(ConditionsReading.CATEGORY_SIGN)
        ? PhraseCategory.of(near.text().substring(ConditionsReading.CATEGORY_SIGN.length()))
        : Optional.empty();
  }
}
