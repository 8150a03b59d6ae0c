package school.lantern.collector.presence;

import java.time.Instant;
import java.util.Comparator;
import school.lantern.collector.timetable.BellPeriod;

/**
 * Which times somebody may give afterwards for coming and going: not in the future, and not further
 * back than the running period, or than an hour outside of periods. Who was forgotten longer ago is
 * better explained by a note on the incident than by a record that anybody can write.
 *
 * @param earliest the first moment
 * @param latest the last moment, now
 */
record Claimable(Instant earliest, Instant latest) {

  static Claimable at(Instant now, Stays stays) {
    Instant earliest =
        stays.periods().stream()
            .filter(period -> !now.isBefore(period.from()) && now.isBefore(period.until()))
            .map(BellPeriod::from)
            .min(Comparator.naturalOrder())
            .orElse(now.minus(Stays.OUTSIDE_PERIODS));
    return new Claimable(earliest, now);
  }

  boolean allows(Instant at) {
    return !at.isBefore(earliest) && !at.isAfter(latest);
  }
}
