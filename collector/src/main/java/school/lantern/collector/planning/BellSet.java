package school.lantern.collector.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.timetable.Bell;

/**
 * The bells that hold on the same days for the same year groups: what a school thinks of as one
 * day's times.
 *
 * @param applies on which days and for whom
 * @param bells by start
 */
record BellSet(Bell.Applies applies, List<Bell> bells) {
  BellSet {
    bells =
        bells.stream()
            .sorted(Comparator.comparing(Bell::start).thenComparing(Bell::period))
            .toList();
  }

  /** All of a school: the ordinary ones, then weekdays, then single dates. */
  static List<BellSet> of(List<Bell> bells) {
    Map<Bell.Applies, List<Bell>> sets = new LinkedHashMap<>();
    bells.forEach(bell -> sets.computeIfAbsent(bell.applies(), _ -> new ArrayList<>()).add(bell));
    return sets.entrySet().stream()
        .map(set -> new BellSet(set.getKey(), set.getValue()))
        .sorted(
            Comparator.comparing((BellSet set) -> YearWords.first(set.applies()))
                .thenComparing(set -> !set.applies().weekdays().isEmpty())
                .thenComparingInt(
                    set ->
                        set.applies().weekdays().stream().mapToInt(Enum::ordinal).min().orElse(0))
                .thenComparing(set -> set.applies().toString()))
        .toList();
  }

  static Optional<BellSet> find(List<Bell> bells, String key) {
    return of(bells).stream().filter(set -> set.key().equals(key)).findFirst();
  }

  /** For addresses: these bells and no others. */
  public String key() {
    return YearSheet.key(this);
  }

  public String title() {
    String words = YearWords.of(applies);
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** {@code "1 09:00 to 10:00, 2 10:15 to 11:15"} */
  public String words() {
    return bells.stream()
        .map(bell -> "%s: %s to %s".formatted(bell.period(), bell.start(), bell.end()))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }
}
