package school.lantern.collector.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.platform.Database;

/** Who is on the list: as much of it as a decision hears. Reasons stay behind. */
@ApplicationScoped
public class CareList {
  private final Database database;
  private final CareStore store;

  CareList(Database database, CareStore store) {
    this.database = database;
    this.store = store;
  }

  /** Since when the pupils that are on the list on a day have been, by the school's own id. */
  public Map<String, LocalDate> since(String site, LocalDate day) {
    return database.read(() -> store.on(site, day)).stream()
        .collect(
            Collectors.toMap(
                CareEntry::personId,
                entry -> entry.days().first(),
                (one, other) -> one.isBefore(other) ? one : other));
  }
}
