package school.lantern.collector.phrases.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.phrases.policy.PhraseField;

/** One phrase on each line; lines that begin with {@code #} are comments. */
final class PlainList {
  private PlainList() {}

  static void read(String text, ListDraft draft) {
    Given given = draft.given();
    PhraseCategory category = draft.category(null);
    if (given.severity() == null && !given.exceptions()) {
      draft.error(
          draft.line(1),
          "",
          "How much these phrases weigh is not said.",
          "Give --severity 1 to 5.");
      return;
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String words = line.strip();
      if (words.isEmpty() || words.startsWith("#")) {
        continue;
      }
      if (given.exceptions()) {
        draft.exception(draft.line(number), words, category);
      } else if (category != null) {
        draft.phrase(draft.line(number), said(words, category, given));
      }
    }
  }

  private static Map<PhraseField, List<String>> said(
      String words, PhraseCategory category, Given given) {
    Map<PhraseField, List<String>> said = new EnumMap<>(PhraseField.class);
    said.put(PhraseField.PHRASE, List.of(words));
    said.put(PhraseField.CATEGORY, List.of(category.id()));
    said.put(PhraseField.SEVERITY, List.of(String.valueOf(given.severity())));
    said.put(PhraseField.LANGUAGE, List.of(given.language()));
    return said;
  }
}
