package school.lantern.collector.phrases.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.Place;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.phrases.policy.PhraseField;
import school.lantern.collector.phrases.policy.PlainWords;
import school.lantern.detect.PhraseConditions;

/** Makes one phrase of one line, and tells what of the line it cannot say. */
final class E2Phrase {
  private final ListDraft draft;
  private final Place place;
  private final PhraseCategory category;

  E2Phrase(ListDraft draft, Place place, PhraseCategory category) {
    this.draft = draft;
    this.place = place;
    this.category = category;
  }

  /**
   * @param text the line as it stands
   */
  void take(E2Line line, String text) {
    Optional<Integer> severity = severity(line, text);
    if (severity.isEmpty()) {
      return;
    }
    Map<PhraseField, List<String>> said = new EnumMap<>(PhraseField.class);
    String raw = line.phrases().getFirst();
    said.put(PhraseField.PHRASE, List.of(raw.strip()));
    said.put(PhraseField.CATEGORY, List.of(category.id()));
    said.put(PhraseField.SEVERITY, List.of(String.valueOf(severity.get())));
    said.put(PhraseField.LANGUAGE, List.of(draft.given().language()));
    if (!isWholeWords(raw)) {
      said.put(PhraseField.MODE, List.of("embedded"));
      if (raw.startsWith(" ") || raw.endsWith(" ")) {
        draft.changed(place, text, "Taken inside words at both ends, not only at one.");
      }
    }
    if (line.phrases().size() > 1 && !near(line, text, said)) {
      return;
    }
    draft.phrase(place, said);
  }

  private boolean near(E2Line line, String text, Map<PhraseField, List<String>> said) {
    String companion = line.phrases().get(1).strip().replace(';', ' ');
    if (!draft.usable(place, companion)) {
      return false;
    }
    said.put(PhraseField.NEAR, List.of(companion));
    said.put(PhraseField.WITHIN, List.of(String.valueOf(PhraseConditions.WITHIN_WORDS_MAX)));
    said.put(
        PhraseField.ID,
        List.of(
            PlainWords.id(category, line.phrases().getFirst())
                + "-near-"
                + PlainWords.of(companion).replace(' ', '-')));
    String others =
        line.phrases().size() > 2
            ? "; the other %d are no longer needed".formatted(line.phrases().size() - 2)
            : "";
    draft.changed(
        place,
        text,
        "Counts when the second stands within %d words, not anywhere on a page%s."
            .formatted(PhraseConditions.WITHIN_WORDS_MAX, others));
    return true;
  }

  private Optional<Integer> severity(E2Line line, String text) {
    Integer weight = line.weight();
    Integer given = draft.given().severity();
    Integer severity = weight == null ? given : Integer.valueOf(E2Weights.severity(weight));
    if (severity == null) {
      draft.error(
          place, text, "It has no weight, so how much it weighs is not said.", "Give --severity.");
      return Optional.empty();
    }
    if (category == PhraseCategory.PROFANITY && severity > 1) {
      draft.changed(place, text, "Severity 1 instead of %d: bad language.".formatted(severity));
      return Optional.of(1);
    }
    return Optional.of(severity);
  }

  private static boolean isWholeWords(String raw) {
    return raw.startsWith(" ") && raw.endsWith(" ");
  }
}
