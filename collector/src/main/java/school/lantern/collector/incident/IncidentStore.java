package school.lantern.collector.incident;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.Uuid7;
import school.lantern.collector.stale.Scope;

/**
 * Keeps incidents: the events, append-only, and beside them the state that they add up to.
 *
 * <p>An event and the state after it are written together or not at all. The row is locked while an
 * event is appended, so that two people, or a person and a rule, follow each other.
 */
@ApplicationScoped
public class IncidentStore {
  private static final String WANTED = "site = ?1 and status in ?2 and rule in ?3";

  private final Database database;
  private final Event<IncidentChanged> changed;

  IncidentStore(Database database, Event<IncidentChanged> changed) {
    this.database = database;
    this.changed = changed;
  }

  /** Every incident of a room-day, whatever its status, by number. */
  public List<Incident> ofScope(Scope scope) {
    return database.read(
        () ->
            IncidentEntity.<IncidentEntity>list(
                    "site = ?1 and place = ?2 and day = ?3 order by number",
                    scope.site(),
                    scope.place(),
                    scope.day().toString())
                .stream()
                .map(IncidentEntity::incident)
                .toList());
  }

  /** Begins an incident, with the site's next number. */
  public Incident open(Scope scope, IncidentEvent.Opened opened) {
    return database.write(
        () -> {
          IncidentEntity row = new IncidentEntity();
          row.id = Uuid7.at(opened.at()).toString();
          row.site = scope.site();
          row.number = nextNumber(scope.site());
          row.place = scope.place();
          row.day = scope.day().toString();
          row.openedAt = opened.at().toEpochMilli();
          Incident incident =
              new Incident(
                  UUID.fromString(row.id), row.number, scope, opened.finding(), Incident.State.NEW);
          row.become(incident);
          row.persist();
          append(row, opened);
          return incident;
        });
  }

  /**
   * Appends an event and returns the incident after it.
   *
   * @throws IllegalArgumentException if there is no such incident
   */
  public Incident append(UUID id, IncidentEvent event) {
    return database.write(
        () -> {
          IncidentEntity row = locked(id);
          Incident after = row.incident().after(event);
          row.become(after);
          append(row, event);
          return after;
        });
  }

  /**
   * The incident, locked until the caller's transaction ends, so that a decision about it still
   * holds when its event is appended.
   */
  Optional<Incident> findLocked(String site, UUID id) {
    return Optional.ofNullable(
            IncidentEntity.<IncidentEntity>findById(id.toString(), LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> row.site.equals(site))
        .map(IncidentEntity::incident);
  }

  Optional<Incident> find(String site, UUID id) {
    return database.read(
        () ->
            IncidentEntity.<IncidentEntity>findByIdOptional(id.toString())
                .filter(row -> row.site.equals(site))
                .map(IncidentEntity::incident));
  }

  List<Incident> list(String site, Selection wanted, int offset, int limit) {
    return database.read(
        () ->
            IncidentEntity.<IncidentEntity>find(
                    WANTED + " order by urgency desc, openedAt desc, number desc",
                    site,
                    names(wanted.statuses()),
                    names(wanted.rules()))
                .range(offset, offset + limit - 1)
                .stream()
                .map(IncidentEntity::incident)
                .toList());
  }

  long count(String site, Selection wanted) {
    return database.read(
        () -> IncidentEntity.count(WANTED, site, names(wanted.statuses()), names(wanted.rules())));
  }

  List<IncidentEvent> history(UUID id) {
    return database.read(
        () ->
            IncidentEventEntity.<IncidentEventEntity>list(
                    "incidentId = ?1 order by seq", id.toString())
                .stream()
                .map(row -> IncidentJson.event(row.body))
                .toList());
  }

  private static IncidentEntity locked(UUID id) {
    IncidentEntity row = IncidentEntity.findById(id.toString(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new IllegalArgumentException("no incident " + id);
    }
    return row;
  }

  private void append(IncidentEntity row, IncidentEvent event) {
    row.lastSeq++;
    IncidentEventEntity line = new IncidentEventEntity();
    line.incidentId = row.id;
    line.seq = row.lastSeq;
    line.body = IncidentJson.write(event);
    line.persist();
    IncidentChanged durable = new IncidentChanged(row.site, UUID.fromString(row.id));
    database.afterCommit(() -> changed.fire(durable));
  }

  /** Counts without holes and without doubles: the site's row stays locked until the end. */
  private static long nextNumber(String site) {
    Object last =
        Panache.getEntityManager()
            .createNativeQuery(
                """
                insert into incident_number (site, last_number) values (:site, 1)
                on conflict (site) do update set last_number = incident_number.last_number + 1
                returning last_number
                """,
                Object.class)
            .setParameter("site", site)
            .getSingleResult();
    return ((Number) last).longValue();
  }

  private static List<String> names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toList();
  }
}
