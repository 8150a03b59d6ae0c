package school.lantern.collector.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns times on the wall into instants.
 *
 * <p>A wall time that daylight saving skips is the moment of the change; one that happens twice is
 * its first happening. So bells that touch on the wall touch in time, on those two nights as well.
 *
 * @param zone school time
 */
record SchoolClock(ZoneId zone) {

  /** The bells of {@code day} as instants, by start; a bell that was skipped whole is left out. */
  List<BellPeriod> periods(List<Bell> bells, LocalDate day) {
    return Bell.on(day.getDayOfWeek(), bells).stream()
        .flatMap(bell -> period(bell, day).stream())
        .sorted(Comparator.comparing(BellPeriod::from).thenComparing(BellPeriod::name))
        .toList();
  }

  private Optional<BellPeriod> period(Bell bell, LocalDate day) {
    LocalDate endsOn = bell.end().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    Instant from = instant(day.atTime(bell.start()));
    Instant until = instant(endsOn.atTime(bell.end()));
    return from.isBefore(until)
        ? Optional.of(new BellPeriod(bell.period(), from, until))
        : Optional.empty();
  }

  private Instant instant(LocalDateTime wall) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change != null && change.isGap() ? change.getInstant() : wall.atZone(zone).toInstant();
  }
}
