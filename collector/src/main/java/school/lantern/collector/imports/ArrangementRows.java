package school.lantern.collector.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.When;

/** Reads trips and leaves, one-to-one support, and exemptions. */
final class ArrangementRows {
  static final TableKind<Away> AWAY =
      new TableKind<>(
          "away.csv",
          List.of("name", "kind", "from"),
          List.of("until", "periods", "years", "groups", "pupils", "staff"),
          ArrangementRows::away,
          away -> List.of(away.name(), away.dates(), away.periods()));

  static final TableKind<Support> SUPPORT =
      new TableKind<>(
          "support.csv",
          List.of("pupil", "staff", "day"),
          TimeRows.COLUMNS,
          ArrangementRows::support,
          support -> support);

  static final TableKind<Exemption> EXEMPTIONS =
      new TableKind<>(
          "exemptions.csv",
          List.of("reason", "author", "until"),
          List.of("from", "room", "years", "pupils"),
          ArrangementRows::exemption,
          exemption -> List.of(exemption.what(), exemption.reason()));

  private static final Map<String, Away.Kind> KINDS =
      Map.of(
          "trip", Away.Kind.TRIP,
          "study leave", Away.Kind.STUDY_LEAVE,
          "off site", Away.Kind.OFF_SITE);

  private ArrangementRows() {}

  /** A kind of absence as it is written. */
  static String written(Away.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<Away> away(CsvRow row) {
    String name = row.text("name");
    Away.Kind kind = kind(row);
    LocalDate first = row.date("from");
    LocalDate last = row.date("until", first);
    if (last.isBefore(first)) {
      row.mistakeUnlessBroken("until", "It ends before it begins.", "Correct one of the dates.");
    }
    Set<String> periods = words(row, "periods");
    Set<Integer> years = YearGroups.several(row, "years");
    Set<String> groups = words(row, "groups");
    Set<String> pupils = words(row, "pupils");
    Set<String> staff = words(row, "staff");
    if (Stream.of(years, groups, pupils, staff).allMatch(Set::isEmpty)) {
      row.mistakeUnlessBroken(
          "years", "The line names nobody.", "Name years, groups, pupils or staff.");
    }
    return row.unlessBroken(
        () ->
            new Away(
                name,
                kind,
                new Dates(first, last),
                periods,
                new Away.Who(years, groups, pupils, staff)));
  }

  private static Away.Kind kind(CsvRow row) {
    String text = row.text("kind").toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ");
    Away.Kind kind = KINDS.get(text);
    if (kind == null && !text.isEmpty()) {
      row.mistake(
          "kind",
          "This is not a kind of absence.",
          "Write one of %s."
              .formatted(KINDS.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return kind == null ? Away.Kind.STUDY_LEAVE : kind;
  }

  private static Optional<Support> support(CsvRow row) {
    String pupil = row.text("pupil");
    String staff = row.text("staff");
    When when = TimeRows.when(row);
    return row.unlessBroken(() -> new Support(pupil, staff, when));
  }

  private static Optional<Exemption> exemption(CsvRow row) {
    String reason = row.text("reason");
    String author = row.text("author");
    row.date("until");
    Dates dates = TimeRows.dates(row);
    String room = row.optional("room");
    Set<Integer> years = YearGroups.several(row, "years");
    Set<String> pupils = words(row, "pupils");
    if (room == null && years.isEmpty() && pupils.isEmpty()) {
      row.mistakeUnlessBroken(
          "room",
          "The line exempts everybody everywhere.",
          "Name a room, a year group or a pupil.");
    }
    return row.unlessBroken(
        () -> new Exemption(new Exemption.What(room, years, pupils), dates, reason, author));
  }

  private static Set<String> words(CsvRow row, String column) {
    return new TreeSet<>(row.list(column));
  }
}
