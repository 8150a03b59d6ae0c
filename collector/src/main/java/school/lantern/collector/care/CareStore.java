package school.lantern.collector.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the list. Runs in the caller's transaction. */
@ApplicationScoped
class CareStore {

  /** All entries, by first day, newest first. */
  List<CareEntry> all(String site) {
    return CareEntity.<CareEntity>list("site = ?1 order by firstDay desc, addedAt desc, id", site)
        .stream()
        .map(CareEntity::entry)
        .toList();
  }

  /** The entries that hold on a day. */
  List<CareEntry> on(String site, LocalDate day) {
    return CareEntity.<CareEntity>list(
            "site = ?1 and firstDay <= ?2 and (lastDay is null or lastDay >= ?2)", site, day)
        .stream()
        .map(CareEntity::entry)
        .toList();
  }

  Optional<CareEntry> byId(String site, String id) {
    return CareEntity.<CareEntity>find("site = ?1 and id = ?2", site, id)
        .firstResultOptional()
        .map(CareEntity::entry);
  }

  void add(String site, CareEntry entry) {
    CareEntity.of(site, entry).persist();
  }

  void end(String site, String id, LocalDate last) {
    CareEntity.update("lastDay = ?1 where site = ?2 and id = ?3", last, site, id);
  }

  void remove(String site, String id) {
    CareEntity.delete("site = ?1 and id = ?2", site, id);
  }

  /** Forgets what ended before a day. */
  void forget(String site, LocalDate before) {
    CareEntity.delete("site = ?1 and lastDay < ?2", site, before);
  }
}
