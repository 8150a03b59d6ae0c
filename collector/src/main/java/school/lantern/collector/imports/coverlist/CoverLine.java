package school.lantern.collector.imports.coverlist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.TableKind.Headings;

/**
 * A line of a cover list, in the words of the list.
 *
 * @param date the day, {@code null} when the line names none and the list as a whole does
 * @param period the period as written
 * @param room where the cover takes place, empty when the list does not say
 * @param absent who is away, empty for nobody
 * @param covering who covers, empty for nobody
 */
record CoverLine(
    @Nullable LocalDate date, String period, String room, String absent, String covering) {

  static final TableKind<CoverLine> KIND =
      new TableKind<>(
          "cover list",
          new Headings(
              List.of("period", "covering"),
              List.of("date", "class", "room", "newroom", "absent", "notes"),
              synonyms()),
          CoverLine::of,
          line -> line);

  private static Map<String, String> synonyms() {
    Map<String, String> synonyms = new LinkedHashMap<>();
    Map.of(
            "date", List.of("cover date", "day", "lesson date"),
            "period", List.of("lesson", "session", "slot", "per", "periods", "lesson period"),
            "class",
                List.of(
                    "group",
                    "teaching group",
                    "class code",
                    "class name",
                    "lesson name",
                    "event",
                    "subject"),
            "room", List.of("location", "rm", "room code", "venue", "old room", "original room"),
            "newroom", List.of("new room", "room change", "cover room", "changed room", "moved to"),
            "absent",
                List.of(
                    "absent staff",
                    "absent teacher",
                    "absentee",
                    "staff absent",
                    "teacher away",
                    "original teacher",
                    "original staff",
                    "staff away",
                    "teacher",
                    "staff",
                    "normal teacher",
                    "cover for",
                    "for",
                    "covered teacher"),
            "covering",
                List.of(
                    "covering staff",
                    "cover staff",
                    "cover teacher",
                    "covering teacher",
                    "covered by",
                    "cover by",
                    "cover",
                    "replacement",
                    "replacement staff",
                    "substitute",
                    "cover supervisor",
                    "supply",
                    "assigned to"),
            "notes",
                List.of(
                    "note",
                    "comments",
                    "comment",
                    "reason",
                    "cover type",
                    "type",
                    "activity",
                    "cover work",
                    "status"))
        .forEach((name, others) -> others.forEach(other -> synonyms.put(other, name)));
    return synonyms;
  }

  private static Optional<CoverLine> of(CsvRow row) {
    String written = row.raw("date");
    LocalDate date = ListDate.of(written).orElse(null);
    if (date == null && !written.isEmpty()) {
      row.mistake("date", "This is not a date.", "Write it as 2026-11-23 or 23/11/2026.");
    }
    String period = row.text("period");
    String moved = row.raw("newroom");
    String room = moved.isEmpty() ? row.raw("room") : moved;
    String absent = row.raw("absent");
    String covering = nobody(row.raw("covering")) ? "" : row.raw("covering");
    if (absent.isEmpty() && covering.isEmpty()) {
      row.mistakeUnlessBroken(
          "covering",
          "The line names neither who is away nor who covers.",
          "Name one of them, or remove the line.");
    }
    return row.unlessBroken(() -> new CoverLine(date, period, room, absent, covering));
  }

  private static boolean nobody(String covering) {
    return covering.matches(
        "(?i)-+|n/?a|none|nobody|no cover( required| needed)?|not? covered|not required|cancelled");
  }
}
