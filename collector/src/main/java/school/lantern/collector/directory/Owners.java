package school.lantern.collector.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;

/**
 * Holds whose log-ons are, of the schools that were asked for last: every room-day asks about all
 * its log-ons, and looking a full room up costs as much as computing its day.
 *
 * <p>What is held carries the version that was stored when it was read. The version is read first:
 * what is read after it can only be newer, and is read again then.
 */
@ApplicationScoped
class Owners {
  /** A large school is a megabyte. */
  private static final int SITES_MAX = 4;

  private final Database database;
  private final SchoolVersion versions;
  private final OwnerStore store;
  private final LinkedHashMap<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

  Owners(Database database, SchoolVersion versions, OwnerStore store) {
    this.database = database;
    this.versions = versions;
    this.store = store;
  }

  private record Held(String version, Map<String, Owner> owners) {}

  /** By log-on name in lower case. */
  Map<String, Owner> of(String site) {
    return database.read(
        () -> {
          String version = versions.of(site);
          @Nullable Held known = get(site);
          if (known != null && known.version().equals(version)) {
            return known.owners();
          }
          Held fresh = new Held(version, Map.copyOf(store.all(site)));
          put(site, fresh);
          return fresh.owners();
        });
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
