package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps sightings. Runs in the caller's transaction. */
@ApplicationScoped
class PresenceStore {

  /** Those that begin from {@code from} on and before {@code until}. */
  List<Sighting> between(String site, Instant from, Instant until) {
    List<Sighting> found = new ArrayList<>();
    CheckInEntity.<CheckInEntity>list(
            "site = ?1 and arrivedAt >= ?2 and arrivedAt < ?3",
            site,
            from.toEpochMilli(),
            until.toEpochMilli())
        .forEach(row -> found.add(row.checkIn()));
    RegisterEntity.<RegisterEntity>list(
            "site = ?1 and takenAt >= ?2 and takenAt < ?3",
            site,
            from.toEpochMilli(),
            until.toEpochMilli())
        .forEach(row -> found.add(row.mark()));
    return found;
  }

  /** Keeps a check-in, a new one or a changed one. */
  void keep(String site, CheckIn checkIn) {
    // Changed through the row itself: a bulk update would pass by rows that were read before.
    CheckInEntity kept = CheckInEntity.findById(checkIn.id());
    CheckInEntity row = kept == null ? new CheckInEntity() : kept;
    row.site = site;
    row.keep(checkIn);
    row.persist();
  }

  void forget(CheckIn checkIn) {
    CheckInEntity row = CheckInEntity.findById(checkIn.id());
    if (row != null) {
      row.delete();
    }
  }
}
