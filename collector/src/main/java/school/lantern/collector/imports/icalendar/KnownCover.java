package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Cover;

/**
 * Tells what an event that Lantern wrote about cover means where it is handed in.
 *
 * <pre>
 *                        the school has this cover      it has not
 *   cover                nothing: it is there already   somebody is there, this once
 *   lesson, covered      the lesson as it is            nothing: somebody else is there
 * </pre>
 *
 * Either way the same people supervise the same rooms.
 */
final class KnownCover {
  private final Map<LocalDate, List<Cover>> byDate;

  KnownCover(Collection<Cover> cover) {
    this.byDate = cover.stream().collect(Collectors.groupingBy(Cover::date));
  }

  /** Whether an event is about cover. */
  static boolean isAbout(Component event) {
    return event.first(CalendarCover.COVER).isPresent()
        || event.first(CalendarCover.COVERED).isPresent();
  }

  /** Whether an event is to be taken as a lesson or a duty. */
  boolean takes(Occurrence one, Set<String> staff, Set<String> rooms) {
    Component event = one.event();
    List<Cover> cover = byDate.getOrDefault(one.from().toLocalDate(), List.of());
    if (event.first(CalendarCover.COVER).isPresent()) {
      String period = event.text(CalendarCover.COVER);
      return cover.stream()
          .filter(known -> known.period().equals(period) && rooms.contains(known.roomId()))
          .noneMatch(known -> has(staff, known.coveringStaffId()));
    }
    if (event.first(CalendarCover.COVERED).isPresent()) {
      String period = event.text(CalendarCover.COVERED);
      return cover.stream()
          .filter(known -> known.period().equals(period))
          .anyMatch(known -> has(staff, known.absentStaffId()));
    }
    return true;
  }

  private static boolean has(Set<String> staff, @Nullable String staffId) {
    return staffId != null && staff.contains(staffId);
  }
}
