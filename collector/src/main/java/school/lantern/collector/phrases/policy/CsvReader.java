package school.lantern.collector.phrases.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.TableKind.Headings;

/** Reads a file with a row for each phrase; lists in a cell have semicolons between. */
public final class CsvReader {
  /** A row of this category is an exception; others behind it say what it explains away. */
  static final String EXCEPTION = "exception";

  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#.*$");

  private final PolicyDraft draft;
  private final Headings headings;

  /** The columns of a policy. */
  static final Headings POLICY =
      headings(List.of(PhraseField.PHRASE, PhraseField.CATEGORY, PhraseField.SEVERITY), Map.of());

  /**
   * @param headings the columns that the file has
   */
  public CsvReader(Headings headings, PolicyDraft draft) {
    this.headings = headings;
    this.draft = draft;
  }

  /** All columns of a policy, of which some must be there and some may be called otherwise. */
  public static Headings headings(List<PhraseField> required, Map<String, String> synonyms) {
    List<String> must = required.stream().map(PhraseField::title).toList();
    List<String> may =
        PhraseField.titles().stream().filter(title -> !must.contains(title)).toList();
    return new Headings(must, may, synonyms);
  }

  /** Reads as {@link PolicyFile} does. */
  public void read(String file, String text) {
    read(file, text, Map.of());
  }

  /**
   * Reads as above.
   *
   * @param defaults what a row that does not say it says
   */
  public void read(String file, String text, Map<PhraseField, List<Written>> defaults) {
    CsvShape shape = CsvShape.of(COMMENT.matcher(text).replaceAll(""));
    TableKind<Map<PhraseField, String>> kind =
        new TableKind<>(file, headings, CsvReader::cells, cells -> cells);
    Table<Map<PhraseField, String>> table =
        new CsvFile<>(kind, shape.text(), shape.separator()).read(draft.mistakes());
    table.rows().forEach(row -> row(row, defaults));
  }

  private static Optional<Map<PhraseField, String>> cells(CsvRow row) {
    Map<PhraseField, String> cells = new EnumMap<>(PhraseField.class);
    for (PhraseField field : PhraseField.values()) {
      String text = row.raw(field.title());
      if (!text.isEmpty()) {
        cells.put(field, text);
      }
    }
    return Optional.of(cells);
  }

  private void row(
      Table.Row<Map<PhraseField, String>> row, Map<PhraseField, List<Written>> defaults) {
    Map<PhraseField, List<Written>> said = new EnumMap<>(PhraseField.class);
    row.value().forEach((field, text) -> said.put(field, written(field, text, row)));
    PhraseEntry entry = new PhraseEntry(new Place(row.source().file(), row.line(), 0, ""), said);
    Optional<Written> category = entry.one(PhraseField.CATEGORY);
    List<Written> words =
        category.map(some -> split(some.text(), some.place())).orElseGet(List::of);
    if (!words.isEmpty() && words.getFirst().text().equalsIgnoreCase(EXCEPTION)) {
      Written phrase =
          entry
              .one(PhraseField.PHRASE)
              .orElseGet(() -> new Written("", entry.at(PhraseField.PHRASE)));
      draft.add(new ExceptionEntry(phrase, words.subList(1, words.size())));
    } else {
      draft.add(entry.or(defaults));
    }
  }

  private static List<Written> written(
      PhraseField field, String text, Table.Row<Map<PhraseField, String>> row) {
    Place place = row.at(field.title());
    return field.isList() ? split(text, place) : List.of(new Written(text, place));
  }

  private static List<Written> split(String text, Place place) {
    return Arrays.stream(text.split(PhraseField.SEPARATOR, -1))
        .filter(part -> !part.isBlank())
        .map(part -> new Written(part, place))
        .toList();
  }
}
