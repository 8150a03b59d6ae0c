package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import school.lantern.collector.platform.LanternConfig;

/** What day it is at school. */
@ApplicationScoped
class SchoolDays {
  private final Clock clock;
  private final LanternConfig config;

  SchoolDays(Clock clock, LanternConfig config) {
    this.clock = clock;
    this.config = config;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  ZoneId zone() {
    return config.zone();
  }
}
