package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import school.lantern.collector.timetable.CalendarEntity.Kind;

/** Keeps the timetable. Runs in the caller's transaction. */
@ApplicationScoped
class TimetableStore {

  /** All of it. */
  TimetableFacts all(String site) {
    return facts(
        site,
        AppointmentEntity.list("site = ?1", Sort.by("number"), site),
        CoverEntity.list("site", site));
  }

  /** What matters on {@code day}; the week cycle needs the names of all weeks. */
  TimetableFacts of(String site, LocalDate day) {
    return facts(
        site,
        AppointmentEntity.list("site = ?1", Sort.by("number"), site),
        CoverEntity.list("site = ?1 and day = ?2", site, day));
  }

  /** Makes {@code facts} all that is known. */
  void replace(String site, TimetableFacts facts) {
    CalendarEntity.flush();
    Stream.of("CalendarEntity", "BellEntity", "AppointmentEntity", "CoverEntity")
        .forEach(
            entity ->
                CalendarEntity.getEntityManager()
                    .createQuery("delete from " + entity + " where site = :site")
                    .setParameter("site", site)
                    .executeUpdate());
    CalendarEntity.getEntityManager().clear(); // rows read before would clash with successors
    SchoolCalendar calendar = facts.calendar();
    persist(calendar.terms(), term -> CalendarEntity.of(site, term));
    persist(calendar.closures(), closure -> CalendarEntity.of(site, closure));
    persist(calendar.weeks(), week -> CalendarEntity.of(site, week));
    persist(facts.bells(), bell -> BellEntity.of(site, bell));
    persist(facts.cover(), cover -> CoverEntity.of(site, cover));
    int number = 0;
    for (Appointment appointment : facts.appointments()) {
      AppointmentEntity.of(site, number++, appointment).persist();
    }
    CalendarEntity.flush();
  }

  /** Adds one row of cover, unless the same is there already. */
  boolean add(String site, Cover.Entered entered) {
    CoverEntity row = CoverEntity.of(site, entered);
    if (CoverEntity.findById(row.key()) != null) {
      return false;
    }
    row.persist();
    CoverEntity.flush();
    return true;
  }

  /** Takes one row of cover away, if it is there. */
  boolean remove(String site, Cover cover) {
    Cover.Entered any = new Cover.Entered(cover, Instant.EPOCH, "");
    boolean removed = CoverEntity.deleteById(CoverEntity.of(site, any).key());
    CoverEntity.flush();
    return removed;
  }

  private static <T> void persist(List<T> values, Function<T, PanacheEntityBase> row) {
    values.stream().map(row).forEach(entity -> entity.persist());
  }

  private static TimetableFacts facts(
      String site, List<AppointmentEntity> appointments, List<CoverEntity> cover) {
    List<CalendarEntity> calendar = CalendarEntity.list("site = ?1", Sort.by("firstDay"), site);
    return new TimetableFacts(
        new SchoolCalendar(
            of(calendar, Kind.TERM, CalendarEntity::term),
            of(calendar, Kind.CLOSURE, CalendarEntity::closure),
            of(calendar, Kind.WEEK, CalendarEntity::week)),
        BellEntity.<BellEntity>list("site", site).stream().map(BellEntity::bell).toList(),
        appointments.stream().map(AppointmentEntity::appointment).toList(),
        cover.stream().map(CoverEntity::entered).toList());
  }

  private static <T> List<T> of(
      List<CalendarEntity> rows, Kind kind, Function<CalendarEntity, T> reading) {
    List<T> values = new ArrayList<>();
    rows.stream().filter(row -> row.kind.equals(kind.name())).map(reading).forEach(values::add);
    return values;
  }
}
