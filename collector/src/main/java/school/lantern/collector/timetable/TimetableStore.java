package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import school.lantern.collector.timetable.CalendarEntity.Kind;

/**
 * Keeps the timetable. Runs in the caller's transaction, by a session without memory: what is read
 * here is held elsewhere, and must not be what an earlier look in the same transaction saw.
 */
@ApplicationScoped
class TimetableStore {
  private final StatelessSession session;

  TimetableStore(StatelessSession session) {
    this.session = session;
  }

  /** All of it. */
  TimetableFacts all(String site) {
    List<CalendarEntity> calendar = rows(CalendarEntity.class, "firstDay", site);
    return new TimetableFacts(
        new SchoolCalendar(
            of(calendar, Kind.TERM, CalendarEntity::term),
            of(calendar, Kind.CLOSURE, CalendarEntity::closure),
            of(calendar, Kind.WEEK, CalendarEntity::week)),
        values(BellEntity.class, site, BellEntity::bell),
        values(AppointmentEntity.class, site, AppointmentEntity::appointment),
        rows(CoverEntity.class, "day, period, roomId", site).stream()
            .map(CoverEntity::entered)
            .toList(),
        new Arrangements(
            values(AwayEntity.class, site, AwayEntity::away),
            values(SupportEntity.class, site, SupportEntity::support),
            values(ExemptionEntity.class, site, ExemptionEntity::exemption)));
  }

  /** Makes {@code facts} all that is known. */
  void replace(String site, TimetableFacts facts) {
    Stream.of(
            CalendarEntity.class,
            BellEntity.class,
            AppointmentEntity.class,
            CoverEntity.class,
            AwayEntity.class,
            SupportEntity.class,
            ExemptionEntity.class)
        .forEach(
            type ->
                session
                    .createMutationQuery(
                        "delete from " + type.getSimpleName() + " where site = :site")
                    .setParameter("site", site)
                    .executeUpdate());
    SchoolCalendar calendar = facts.calendar();
    insert(calendar.terms().stream().map(term -> CalendarEntity.of(site, term)));
    insert(calendar.closures().stream().map(closure -> CalendarEntity.of(site, closure)));
    insert(calendar.weeks().stream().map(week -> CalendarEntity.of(site, week)));
    insert(facts.cover().stream().map(cover -> CoverEntity.of(site, cover)));
    Arrangements arrangements = facts.arrangements();
    numbered(facts.bells(), (number, bell) -> BellEntity.of(site, number, bell));
    numbered(facts.appointments(), (number, one) -> AppointmentEntity.of(site, number, one));
    numbered(arrangements.away(), (number, away) -> AwayEntity.of(site, number, away));
    numbered(arrangements.support(), (number, one) -> SupportEntity.of(site, number, one));
    numbered(arrangements.exemptions(), (number, one) -> ExemptionEntity.of(site, number, one));
  }

  private interface Numbering<T> {
    Object row(int number, T value);
  }

  private <T> void numbered(List<T> values, Numbering<T> rows) {
    insert(IntStream.range(0, values.size()).mapToObj(at -> rows.row(at, values.get(at))));
  }

  private void insert(Stream<?> rows) {
    session.insertMultiple(rows.toList());
  }

  private <E, T> List<T> values(Class<E> type, String site, Function<E, T> reading) {
    return rows(type, "number", site).stream().map(reading).toList();
  }

  private <E> List<E> rows(Class<E> type, String order, String site) {
    return session
        .createSelectionQuery(
            "from " + type.getSimpleName() + " where site = :site order by " + order, type)
        .setParameter("site", site)
        .getResultList();
  }

  private static <T> List<T> of(
      List<CalendarEntity> rows, Kind kind, Function<CalendarEntity, T> reading) {
    List<T> values = new ArrayList<>();
    rows.stream().filter(row -> row.kind.equals(kind.name())).map(reading).forEach(values::add);
    return values;
  }
}
