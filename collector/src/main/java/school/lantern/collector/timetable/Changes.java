package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import school.lantern.collector.directory.SchoolVersion;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.StaleScopes;

/** What goes with every change of a timetable. Joins the caller's transaction. */
@ApplicationScoped
class Changes {
  private final SchoolVersion version;
  private final StaleScopes stale;
  private final Fleet fleet;
  private final LanternConfig config;
  private final Clock clock;

  Changes(
      SchoolVersion version, StaleScopes stale, Fleet fleet, LanternConfig config, Clock clock) {
    this.version = version;
    this.stale = stale;
    this.fleet = fleet;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Does {@code work}, which changes rows. The version is another one before it, so that another
   * change of this school waits until this one is durable; and after it, so that what the work
   * itself looked at does not pass for what it made.
   */
  <T> T in(String site, Supplier<T> work) {
    version.change(site);
    T answer = work.get();
    version.change(site);
    return answer;
  }

  /** Another change of this school waits until the caller's transaction has ended. */
  void hold(String site) {
    version.change(site);
  }

  ZoneId zone() {
    return config.zone();
  }

  /** Has the room-days looked at anew where supervision differs. */
  void mark(String site, SchoolPlan before, SchoolPlan after) {
    Instant now = clock.instant();
    Touched touched = new Touched(site, LocalDate.ofInstant(now, config.zone()), config.zone());
    Set<String> places =
        fleet.devices(site).stream().map(fleet::placeOf).collect(Collectors.toSet());
    stale.mark(touched.between(before, after, places), now);
  }
}
