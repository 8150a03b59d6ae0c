package school.lantern.collector.imports;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Cover;

/**
 * A school put away whole and taken out again: the plain CSV set, who entered each row of cover and
 * when, and what formats remember.
 */
final class Snapshot {
  private static final String ENTERED = "cover-entered.csv";
  private static final String NOTE = "note:";

  private static final TableKind<Cover.Entered> ENTERED_COVER =
      new TableKind<>(
          ENTERED,
          Stream.concat(TimetableRows.COVER.required().stream(), Stream.of("at", "by")).toList(),
          TimetableRows.COVER.optional(),
          Snapshot::entered,
          Cover.Entered::cover);

  private Snapshot() {}

  static byte[] of(Basis basis) {
    Map<String, String> texts = new TreeMap<>(new PlainExport().files(basis.data()));
    texts.put(ENTERED, entered(basis.data().timetable().cover()));
    basis.notes().forEach((format, note) -> texts.put(NOTE + format, note));
    return Packed.texts(texts);
  }

  /**
   * Takes a school out.
   *
   * @throws IllegalStateException if it was put away by a version that wrote another plain CSV set
   */
  static Basis read(byte[] packed) {
    Map<String, String> files = new HashMap<>();
    Map<String, String> notes = new HashMap<>();
    Packed.texts(packed)
        .forEach(
            (name, text) -> {
              if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), text);
              } else {
                files.put(name, text);
              }
            });
    Mistakes mistakes = new Mistakes();
    String cover = files.remove(ENTERED);
    Map<Cover, Cover.Entered> entered =
        new CsvFile<>(ENTERED_COVER, cover == null ? "" : cover)
            .read(mistakes).values().stream()
                .collect(Collectors.toMap(Cover.Entered::cover, Function.identity()));
    Draft draft = Draft.of(SchoolData.NONE);
    new PlainFormat().read(new Upload(files), draft, mistakes);
    if (mistakes.errors() > 0) {
      throw new IllegalStateException("a snapshot does not read: " + mistakes.inOrder());
    }
    return new Basis(
        draft.data(row -> entered.getOrDefault(row, new Cover.Entered(row, Instant.EPOCH, ""))),
        notes);
  }

  private static String entered(List<Cover.Entered> cover) {
    List<List<String>> rows =
        cover.stream()
            .map(
                entered -> {
                  List<String> cells =
                      new ArrayList<>(PlainCells.of(TimetableRows.COVER, entered.cover()));
                  cells.addAll(
                      TimetableRows.COVER.required().size(),
                      List.of(entered.enteredAt().toString(), entered.enteredBy()));
                  return List.copyOf(cells);
                })
            .toList();
    return CsvText.written(ENTERED_COVER.columns(), rows);
  }

  private static Optional<Cover.Entered> entered(CsvRow row) {
    Optional<Cover> cover = TimetableRows.COVER.reading().apply(row);
    try {
      Instant at = Instant.parse(row.raw("at"));
      return cover.map(what -> new Cover.Entered(what, at, row.raw("by")));
    } catch (DateTimeParseException damaged) {
      row.mistake("at", "This is not an instant.", "The snapshot is damaged.");
      return Optional.empty();
    }
  }
}
