package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.fleet.Placement;
import school.lantern.collector.fleet.Places;
import school.lantern.collector.ingest.Observations;
import school.lantern.collector.ingest.SeenFact;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** What workstations saw on a day, as the rules see it. */
@ApplicationScoped
class Workstations {
  /** A session that nobody ended for longer than that is no session any more. */
  private static final Duration LOOK_BACK = Duration.ofHours(24);

  /** Of the day before, only what may still hold at midnight. */
  private static final List<String> LASTING = List.of(SessionChange.KIND, Gap.KIND);

  private final Places places;
  private final Observations observations;

  Workstations(Places places, Observations observations) {
    this.places = places;
    this.observations = observations;
  }

  /**
   * The devices that are at a place on the day, with everything that they saw on it, and the
   * machines of the list that should be there and had no recorder. In a store none is expected:
   * what is switched off in a cupboard hides nothing, and what is used there still shows. Nor is
   * one expected where it is only inferred to be.
   */
  List<Workstation> of(Scope scope, Interval day) {
    Places.There there = places.at(scope.site(), scope.place(), day.from(), day.until());
    Map<String, List<Sighting>> seen = seen(there.devices(), day);
    List<Workstation> workstations = new ArrayList<>();
    Map<String, IntervalSet> recorded = new HashMap<>();
    for (Placement placed : there.devices()) {
      Device device = placed.device();
      IntervalSet life = life(device.contact().life(), day);
      IntervalSet when = times(placed.stays());
      IntervalSet inferred =
          times(placed.stays().stream().filter(Placement.Stay::inferred).toList());
      recorded.merge(device.hostname().toLowerCase(Locale.ROOT), life, IntervalSet::union);
      workstations.add(
          workstation(
              device,
              seen.getOrDefault(device.id(), List.of()),
              new Workstation.Here(
                  when,
                  there.store() ? IntervalSet.EMPTY : when.minus(inferred).intersect(life),
                  inferred)));
    }
    if (there.store()) {
      return workstations;
    }
    for (Places.Listed listed : there.listed()) {
      IntervalSet when = times(listed.stays());
      IntervalSet bare = when.minus(recorded.getOrDefault(listed.hostname(), IntervalSet.EMPTY));
      if (!bare.isEmpty()) {
        Workstation.Here here = new Workstation.Here(when, bare);
        workstations.add(
            new Workstation("", listed.hostname(), Workstation.Contact.NEVER, List.of(), here));
      }
    }
    return workstations;
  }

  /** The same devices with what they saw on the day; none is expected to report. */
  List<Workstation> unexpected(List<Placement> placements, Interval day) {
    Map<String, List<Sighting>> seen = seen(placements, day);
    return placements.stream()
        .map(
            placed ->
                workstation(
                    placed.device(),
                    seen.getOrDefault(placed.device().id(), List.of()),
                    new Workstation.Here(times(placed.stays()), IntervalSet.EMPTY)))
        .toList();
  }

  private Map<String, List<Sighting>> seen(List<Placement> placements, Interval day) {
    List<String> ids = placements.stream().map(placed -> placed.device().id()).toList();
    Map<String, List<Sighting>> seen = new HashMap<>();
    add(seen, observations.seen(ids, LASTING, day.from().minus(LOOK_BACK), day.from()));
    add(seen, observations.seen(ids, List.of(), day.from(), day.until()));
    return seen;
  }

  private static IntervalSet times(List<Placement.Stay> stays) {
    return IntervalSet.of(
        stays.stream().map(stay -> new Interval(stay.from(), stay.until())).toList());
  }

  /** The part of the day in which a device was to report. */
  private static IntervalSet life(Device.Life life, Interval day) {
    Instant from = life.enrolledAt().isAfter(day.from()) ? life.enrolledAt() : day.from();
    Instant retired = life.retiredAt();
    Instant until = retired != null && retired.isBefore(day.until()) ? retired : day.until();
    return from.isBefore(until) ? IntervalSet.of(new Interval(from, until)) : IntervalSet.EMPTY;
  }

  private static void add(Map<String, List<Sighting>> seen, List<SeenFact> facts) {
    facts.forEach(
        fact -> seen.computeIfAbsent(fact.deviceId(), _ -> new ArrayList<>()).add(sighting(fact)));
  }

  private static Workstation workstation(
      Device device, List<Sighting> seen, Workstation.Here here) {
    Device.Contact contact = device.contact();
    return new Workstation(
        device.id(),
        device.hostname(),
        new Workstation.Contact(
            contact.lastHeard(), contact.boot(), Set.copyOf(contact.openSessions())),
        seen,
        here);
  }

  /** Times inside the fact are the workstation's own: they are moved as its time was. */
  private static Sighting sighting(SeenFact fact) {
    Duration off = Duration.between(fact.claimed().wall(), fact.at());
    return new Sighting(
        fact.claimed().boot(),
        fact.seq(),
        fact.claimed().uptimeMillis(),
        fact.at(),
        off.isZero() ? fact.what() : moved(fact.what(), off));
  }

  private static Observation moved(Observation what, Duration off) {
    return switch (what) {
      case WindowFocus focus ->
          new WindowFocus(focus.session(), focus.window(), focus.from().plus(off), focus.heldFor());
      case Gap gap ->
          new Gap(
              gap.session(),
              gap.reason(),
              gap.from().plus(off),
              gap.until() == null ? null : gap.until().plus(off),
              gap.lost(),
              gap.detail());
      default -> what; // carries no time of its own
    };
  }
}
