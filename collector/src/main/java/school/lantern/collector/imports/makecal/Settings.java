package school.lantern.collector.imports.makecal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Dates;

/**
 * What the settings say.
 *
 * @param timings in the order of the file, which decides
 * @param absences year groups that are not at school
 * @param overrides what is different on single dates
 * @param renames by the title in the files, lower case
 */
record Settings(
    List<Timing> timings,
    List<Table.Row<Away>> absences,
    List<Settings.Change> overrides,
    Map<String, Settings.Rename> renames) {
  static final Settings NONE = new Settings(List.of(), List.of(), List.of(), Map.of());

  /**
   * A period of a date that is not as usual.
   *
   * @param date the day
   * @param period the period
   * @param yearGroups for whom; empty for all
   * @param copyFromPeriod whose lessons take place instead; empty for none
   * @param part where it stands
   */
  record Change(
      LocalDate date,
      String period,
      Set<Integer> yearGroups,
      String copyFromPeriod,
      JsonPart part) {}

  /**
   * Another name for a class.
   *
   * @param title the new one, empty to leave the lesson out
   * @param room the new room, empty to leave that as it is
   */
  record Rename(String title, String room) {}

  static Settings of(String file, String text, Mistakes mistakes) {
    SettingsFile lists = SettingsFile.of(file, text, mistakes);
    List<Timing> timings = new ArrayList<>();
    lists.list("timings").forEach(part -> Timing.of(part, mistakes).ifPresent(timings::add));
    List<Table.Row<Away>> absences = new ArrayList<>();
    lists.list("absences").forEach(part -> absence(part, mistakes).ifPresent(absences::add));
    List<Change> overrides = new ArrayList<>();
    lists.list("overrides").forEach(part -> override(part, mistakes).ifPresent(overrides::add));
    Map<String, Rename> renames = new TreeMap<>();
    for (JsonPart part : lists.list("renames")) {
      renames.put(
          part.text("originalTitle").toLowerCase(Locale.UK),
          new Rename(part.text("newTitle"), part.text("newRoom")));
    }
    return new Settings(timings, absences, overrides, renames);
  }

  private static Optional<Table.Row<Away>> absence(JsonPart part, Mistakes mistakes) {
    Optional<LocalDate> start = part.date("startDate", mistakes);
    Optional<LocalDate> end = part.date("endDate", mistakes);
    Set<Integer> years = part.numbers("yearGroups");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (years.isEmpty()) {
      part.mistake(
          "yearGroups", "Nothing says who is absent.", "Name year groups: [11, 13].", mistakes);
      return Optional.empty();
    }
    if (end.get().isBefore(start.get())) {
      part.mistake("endDate", "It ends before it starts.", "Correct one date.", mistakes);
      return Optional.empty();
    }
    String name = "Study leave, " + years(years);
    return Optional.of(
        new Table.Row<>(
            new Away(
                name,
                Away.Kind.STUDY_LEAVE,
                new Dates(start.get(), end.get()),
                Set.of(),
                new Away.Who(years, Set.of(), Set.of(), Set.of())),
            new Table.Source(part.file(), Map.of()),
            part.line()));
  }

  private static Optional<Change> override(JsonPart part, Mistakes mistakes) {
    String period = part.text("period");
    if (period.isEmpty()) {
      part.mistake("period", "The override names no period.", "Fill “period” in.", mistakes);
      return Optional.empty();
    }
    return part.date("date", mistakes)
        .map(
            date ->
                new Change(
                    date, period, part.numbers("yearGroups"), part.text("copyFromPeriod"), part));
  }

  /** {@code "year 11"}, {@code "years 12, 13"}. */
  static String years(Set<Integer> years) {
    String list = String.join(", ", years.stream().map(String::valueOf).toList());
    return (years.size() == 1 ? "year " : "years ") + list;
  }
}
