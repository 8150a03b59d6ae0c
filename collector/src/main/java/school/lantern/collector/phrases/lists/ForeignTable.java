package school.lantern.collector.phrases.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.TableKind.Headings;
import school.lantern.collector.phrases.policy.CsvReader;
import school.lantern.collector.phrases.policy.PhraseField;
import school.lantern.collector.phrases.policy.Written;

/**
 * A table of another program: as the policy's own, but only the phrase must be there, under any
 * usual heading; what a row does not say, the person says.
 */
final class ForeignTable {
  private static final Headings HEADINGS =
      CsvReader.headings(
          List.of(PhraseField.PHRASE),
          new TreeMap<>(
              Map.of(
                  "word", "phrase",
                  "keyword", "phrase",
                  "term", "phrase",
                  "text", "phrase",
                  "theme", "category",
                  "type", "category",
                  "level", "severity",
                  "risk", "severity")));

  private ForeignTable() {}

  static void read(String text, ListDraft draft) {
    Given given = draft.given();
    Place whole = Place.file(draft.file());
    Map<PhraseField, List<Written>> defaults = new EnumMap<>(PhraseField.class);
    defaults.put(PhraseField.LANGUAGE, List.of(new Written(given.language(), whole)));
    if (given.category() != null) {
      defaults.put(PhraseField.CATEGORY, List.of(new Written(given.category().id(), whole)));
    }
    if (given.severity() != null) {
      defaults.put(
          PhraseField.SEVERITY, List.of(new Written(String.valueOf(given.severity()), whole)));
    }
    new CsvReader(HEADINGS, draft.policy()).read(draft.file(), text, defaults);
  }
}
