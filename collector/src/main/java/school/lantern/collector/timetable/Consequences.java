package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.timetable.Differences.Where;

/**
 * Which room-days are to be looked at anew when the plan or the school is another one.
 *
 * <p>Differences are worked out without the database: whoever changes something does that before
 * the writers' turn. Which rooms they concern is asked inside it, since a fact may have come
 * meanwhile.
 */
@ApplicationScoped
public class Consequences {
  private final Fleet fleet;
  private final CoverageLedger ledger;
  private final StaleScopes stale;
  private final LanternConfig config;
  private final Clock clock;

  Consequences(
      Fleet fleet, CoverageLedger ledger, StaleScopes stale, LanternConfig config, Clock clock) {
    this.fleet = fleet;
    this.ledger = ledger;
    this.stale = stale;
    this.config = config;
    this.clock = clock;
  }

  /** Where supervision differs. */
  public Differences between(SchoolPlan before, SchoolPlan after) {
    return touched().between(before, after);
  }

  /** Where it makes a difference that pupils have other log-ons or year groups. */
  public Differences ofPupils() {
    return touched().pupils();
  }

  /** The room-days concerned; {@code rooms} are those with workstations, before and after. */
  public Set<Scope> of(String site, Differences differences, Collection<String> rooms) {
    Set<Scope> concerned = new HashSet<>();
    for (Where where : differences.planned()) {
      if (where.roomId() == null) {
        rooms.forEach(room -> concerned.add(new Scope(site, room, where.day())));
      } else {
        concerned.add(new Scope(site, where.roomId(), where.day()));
      }
    }
    concerned.addAll(ofPersonal(site, differences.personal(), rooms));
    concerned.addAll(ofStores(site, differences));
    return concerned;
  }

  /**
   * Where a laptop of a store is follows from who uses it, and from where that pupil's class is.
   */
  private Set<Scope> ofStores(String site, Differences differences) {
    Set<LocalDate> days = new HashSet<>(differences.classes());
    differences.personal().stream()
        .filter(where -> where.roomId() == null)
        .forEach(where -> days.add(where.day()));
    return fleet.rooms(site).values().stream()
        .filter(Room::store)
        .flatMap(store -> days.stream().map(day -> new Scope(site, store.id(), day)))
        .collect(Collectors.toSet());
  }

  /** The same, with the rooms that have workstations now. */
  public Set<Scope> of(String site, Differences differences) {
    return of(site, differences, fleet.roomsWithWorkstations(site));
  }

  /** Has these room-days looked at anew. Joins the caller's transaction. */
  public void mark(Set<Scope> concerned) {
    stale.mark(concerned, clock.instant());
  }

  /** Every one of these places, on today and the last fourteen days. */
  public Set<Scope> everywhere(String site, Collection<String> places) {
    return touched()
        .lately()
        .flatMap(day -> places.stream().map(place -> new Scope(site, place, day)))
        .collect(Collectors.toSet());
  }

  /** Of other days only where somebody used a computer, or where nobody knows yet. */
  private Set<Scope> ofPersonal(String site, Set<Where> personal, Collection<String> rooms) {
    if (personal.isEmpty()) {
      return Set.of();
    }
    TreeSet<LocalDate> days = new TreeSet<>();
    personal.forEach(where -> days.add(where.day()));
    Set<Scope> candidates = used(site, new Span(days.getFirst(), days.getLast()));
    LocalDate today = today();
    rooms.forEach(room -> candidates.add(new Scope(site, room, today)));
    candidates.removeIf(
        scope ->
            !personal.contains(new Where(scope.day(), scope.place()))
                && !personal.contains(new Where(scope.day(), null)));
    return candidates;
  }

  private Set<Scope> used(String site, Span span) {
    Set<Scope> used = new HashSet<>(stale.waiting(site, span.first(), span.last()));
    ledger.sums(Question.of(site, span).by(Dimension.DAY, Dimension.ROOM)).stream()
        .filter(sum -> !sum.amounts().use().isZero())
        .map(sum -> new Scope(site, sum.key().getLast(), LocalDate.parse(sum.key().getFirst())))
        .forEach(used::add);
    return used;
  }

  private Touched touched() {
    return new Touched(today(), config.zone());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), config.zone());
  }
}
