package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.SchoolVersion;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/**
 * Holds the timetables of the schools that were asked for last, so that a day costs one tiny query.
 *
 * <p>What is held carries the version that was stored when it was read. The version is read first:
 * what is read after it can only be newer, and is read again then.
 */
@ApplicationScoped
class Plans {
  /**
   * A large school is some 30 MB; a trust keeps more schools than one collector needs at a time.
   */
  private static final int SITES_MAX = 4;

  private final Database database;
  private final TimetableStore store;
  private final Directory directory;
  private final SchoolVersion versions;
  private final LanternConfig config;
  private final LinkedHashMap<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

  Plans(
      Database database,
      TimetableStore store,
      Directory directory,
      SchoolVersion versions,
      LanternConfig config) {
    this.database = database;
    this.store = store;
    this.directory = directory;
    this.versions = versions;
    this.config = config;
  }

  private record Held(String version, SchoolPlan plan, HeldDays days) {}

  /** All that is known of a school. */
  SchoolPlan of(String site) {
    return held(site).plan();
  }

  /** One day of it. */
  SchoolDay day(String site, LocalDate day) {
    Held known = held(site);
    return known.days().of(day, wanted -> known.plan().day(wanted, config.zone()));
  }

  private Held held(String site) {
    return database.read(
        () -> {
          String version = versions.of(site);
          @Nullable Held known = get(site);
          if (known != null && known.version().equals(version)) {
            return known;
          }
          Held fresh = new Held(version, load(site), new HeldDays());
          put(site, fresh);
          return fresh;
        });
  }

  private SchoolPlan load(String site) {
    return new SchoolPlan(
        store.all(site), People.of(directory.everybody(site), directory.groups(site)));
  }

  private synchronized @Nullable Held get(String site) {
    return held.get(site);
  }

  private synchronized void put(String site, Held fresh) {
    held.put(site, fresh);
    while (held.size() > SITES_MAX) {
      held.pollFirstEntry();
    }
  }
}
