package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import school.lantern.collector.platform.LanternConfig;

/** Where and when this is: the school, and its time. */
@ApplicationScoped
class SchoolNow {
  private final Clock clock;
  private final LanternConfig config;

  SchoolNow(Clock clock, LanternConfig config) {
    this.clock = clock;
    this.config = config;
  }

  String site() {
    return config.site();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return day(now());
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, config.zone());
  }

  Instant begin(LocalDate day) {
    return day.atStartOfDay(config.zone()).toInstant();
  }

  /** The moment of a day when the clock on the wall shows this time. */
  Instant at(LocalDate day, LocalTime wall) {
    return day.atTime(wall).atZone(config.zone()).toInstant();
  }

  /** The last time, until {@code now}, that the clock on the wall showed this. */
  Instant last(LocalTime wall, Instant now) {
    Instant today = at(day(now), wall);
    return today.isAfter(now) ? at(day(now).minusDays(1), wall) : today;
  }
}
