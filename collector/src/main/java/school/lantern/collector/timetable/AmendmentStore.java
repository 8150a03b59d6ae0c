package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.CalendarEntity.Kind;

/** Writes single rows of the timetable. Runs in the caller's transaction. */
@ApplicationScoped
class AmendmentStore {
  private final StatelessSession session;

  AmendmentStore(StatelessSession session) {
    this.session = session;
  }

  /**
   * Takes rows away and adds others.
   *
   * @return false, with nothing changed, when a row that should go is not there
   */
  boolean amend(String site, Amendment change) {
    List<Object> gone = new ArrayList<>();
    boolean found =
        find(change.appointments(), inRooms(site, change), AppointmentEntity::appointment, gone)
            && find(change.away(), all(AwayEntity.class, site), AwayEntity::away, gone)
            && find(change.support(), all(SupportEntity.class, site), SupportEntity::support, gone)
            && find(
                change.exemptions(),
                all(ExemptionEntity.class, site),
                ExemptionEntity::exemption,
                gone)
            && find(change.year().bells(), all(BellEntity.class, site), BellEntity::bell, gone)
            && findDays(site, change.year(), gone)
            && change.cover().remove().stream()
                .allMatch(entered -> cover(site, entered.cover()).map(gone::add).orElse(false));
    if (!found) {
      return false;
    }
    session.deleteMultiple(gone);
    add(site, change.appointments().add(), AppointmentEntity.class, AppointmentEntity::of);
    add(site, change.away().add(), AwayEntity.class, AwayEntity::of);
    add(site, change.support().add(), SupportEntity.class, SupportEntity::of);
    add(site, change.exemptions().add(), ExemptionEntity.class, ExemptionEntity::of);
    add(site, change.year().bells().add(), BellEntity.class, BellEntity::of);
    addDays(site, change.year());
    change.cover().add().forEach(entered -> add(site, entered));
    return true;
  }

  private boolean findDays(String site, Amendment.Year year, List<Object> gone) {
    return find(year.terms(), days(site, Kind.TERM), CalendarEntity::term, gone)
        && find(year.closures(), days(site, Kind.CLOSURE), CalendarEntity::closure, gone)
        && find(year.weeks(), days(site, Kind.WEEK), CalendarEntity::week, gone);
  }

  private void addDays(String site, Amendment.Year year) {
    year.terms().add().forEach(term -> session.insert(CalendarEntity.of(site, term)));
    year.closures().add().forEach(closure -> session.insert(CalendarEntity.of(site, closure)));
    year.weeks().add().forEach(week -> session.insert(CalendarEntity.of(site, week)));
  }

  private <T> Function<Rows<T>, List<CalendarEntity>> days(String site, Kind kind) {
    return _ ->
        session
            .createSelectionQuery(
                "from CalendarEntity where site = :site and kind = :kind", CalendarEntity.class)
            .setParameter("site", site)
            .setParameter("kind", kind.name())
            .getResultList();
  }

  /** Adds one row of cover, unless the same is there already. */
  private void add(String site, Cover.Entered entered) {
    if (cover(site, entered.cover()).isEmpty()) {
      session.insert(CoverEntity.of(site, entered));
    }
  }

  private interface Numbering<T> {
    Object row(String site, int number, T value);
  }

  private <T> void add(String site, List<T> values, Class<?> type, Numbering<T> rows) {
    if (values.isEmpty()) {
      return;
    }
    @Nullable Integer last =
        session
            .createSelectionQuery(
                "select max(number) from " + type.getSimpleName() + " where site = :site",
                Integer.class)
            .setParameter("site", site)
            .getSingleResultOrNull();
    int number = last == null ? 0 : last + 1;
    for (T value : values) {
      session.insert(rows.row(site, number++, value));
    }
  }

  /** Puts the rows that should go into {@code gone}; a value that is listed twice is two rows. */
  private static <E, T> boolean find(
      Rows<T> rows, Function<Rows<T>, List<E>> there, Function<E, T> reading, List<Object> gone) {
    List<E> left = rows.remove().isEmpty() ? List.of() : new ArrayList<>(there.apply(rows));
    for (T value : rows.remove()) {
      Optional<E> row = left.stream().filter(one -> reading.apply(one).equals(value)).findFirst();
      if (row.isEmpty()) {
        return false;
      }
      left.remove(row.get());
      gone.add(row.get());
    }
    return true;
  }

  private <E, T> Function<Rows<T>, List<E>> all(Class<E> type, String site) {
    return _ ->
        session
            .createSelectionQuery("from " + type.getSimpleName() + " where site = :site", type)
            .setParameter("site", site)
            .getResultList();
  }

  private Function<Rows<Appointment>, List<AppointmentEntity>> inRooms(
      String site, Amendment change) {
    Set<String> rooms =
        change.appointments().remove().stream()
            .map(Appointment::roomId)
            .collect(Collectors.toSet());
    return _ ->
        session
            .createSelectionQuery(
                "from AppointmentEntity where site = :site and roomId in :rooms",
                AppointmentEntity.class)
            .setParameter("site", site)
            .setParameter("rooms", rooms)
            .getResultList();
  }

  private Optional<CoverEntity> cover(String site, Cover cover) {
    CoverEntity.Key key = CoverEntity.of(site, new Cover.Entered(cover, Instant.EPOCH, "")).key();
    return Optional.ofNullable(session.get(CoverEntity.class, key));
  }
}
