package school.lantern.collector.care;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The list as a page shows it.
 *
 * @param current today's and later ones
 * @param ended those that are over
 */
record CareSheet(List<Line> current, List<Line> ended) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  /**
   * One pupil.
   *
   * @param key of the entry, for addresses
   * @param shortKey as the audit log says it
   */
  record Line(String key, String shortKey, String name, Told told) {}

  /** What stands beside the name. */
  record Told(String days, String reason, String author) {}

  /**
   * @param names of pupils by id; who left the school is shown by id
   */
  static CareSheet of(List<CareEntry> entries, Map<String, String> names, LocalDate today) {
    return new CareSheet(
        entries.stream()
            .filter(entry -> !entry.days().overOn(today))
            .map(entry -> line(entry, names))
            .toList(),
        entries.stream()
            .filter(entry -> entry.days().overOn(today))
            .map(entry -> line(entry, names))
            .toList());
  }

  private static Line line(CareEntry entry, Map<String, String> names) {
    LocalDate last = entry.days().last();
    String first = DAY.format(entry.days().first());
    return new Line(
        entry.id(),
        entry.shortId(),
        Objects.requireNonNullElse(names.get(entry.personId()), entry.personId()),
        new Told(
            last == null ? "since " + first : first + " to " + DAY.format(last),
            entry.said().reason(),
            entry.said().author()));
  }
}
