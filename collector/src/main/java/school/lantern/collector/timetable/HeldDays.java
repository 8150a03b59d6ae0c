package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The days of one school that were asked for last, worked out. */
final class HeldDays {
  /** Some 20 MB: a year of a school with 45 rooms, two months of one with 400 teachers. */
  private static final int SLOTS_MAX = 100_000;

  private final LinkedHashMap<LocalDate, SchoolDay> days = new LinkedHashMap<>(16, 0.75f, true);
  private int slots;

  /** The day; two threads may work it out at once, and come to the same. */
  SchoolDay of(LocalDate day, Function<LocalDate, SchoolDay> working) {
    @Nullable SchoolDay known = get(day);
    if (known != null) {
      return known;
    }
    SchoolDay fresh = working.apply(day);
    put(day, fresh);
    return fresh;
  }

  private synchronized @Nullable SchoolDay get(LocalDate day) {
    return days.get(day);
  }

  private synchronized void put(LocalDate day, SchoolDay fresh) {
    if (days.putIfAbsent(day, fresh) != null) {
      return;
    }
    slots += weight(fresh);
    while (slots > SLOTS_MAX && days.size() > 1) {
      slots -= weight(days.pollFirstEntry().getValue());
    }
  }

  private static int weight(SchoolDay day) {
    return 1 + day.slots().size() + day.personal().supervised().size();
  }
}
