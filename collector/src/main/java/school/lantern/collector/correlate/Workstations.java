package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.ingest.Observations;
import school.lantern.collector.ingest.StoredObservation;
import school.lantern.collector.rules.WindowsWanted;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.Gap;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** What workstations saw on a day, as the rules see it. */
@ApplicationScoped
class Workstations {
  /** A session that nobody ended for longer than that is no session any more. */
  private static final Duration LOOK_BACK = Duration.ofHours(24);

  private static final List<String> FEW_KINDS =
      List.of(SessionChange.KIND, PhraseFlag.KIND, Gap.KIND);

  private final Observations observations;

  Workstations(Observations observations) {
    this.observations = observations;
  }

  /** Two steps, since windows are most of what there is: first the rest, then those that matter. */
  List<Workstation> of(List<Device> devices, Interval day) {
    Map<String, List<StoredObservation>> seen =
        observations
            .between(
                devices.stream().map(Device::id).toList(),
                FEW_KINDS,
                day.from().minus(LOOK_BACK),
                day.until())
            .stream()
            .collect(Collectors.groupingBy(observation -> observation.id().deviceId()));
    return devices.stream()
        .map(device -> workstation(device, seen.getOrDefault(device.id(), List.of())))
        .map(workstation -> withWindows(workstation, day))
        .toList();
  }

  private Workstation withWindows(Workstation workstation, Interval day) {
    return WindowsWanted.of(workstation, day)
        .map(
            wanted -> {
              List<Sighting> all = new ArrayList<>(workstation.sightings());
              observations
                  .between(
                      List.of(workstation.id()),
                      List.of(WindowFocus.KIND),
                      wanted.from(),
                      wanted.until())
                  .forEach(observation -> all.add(sighting(observation)));
              return new Workstation(
                  workstation.id(), workstation.hostname(), workstation.contact(), all);
            })
        .orElse(workstation);
  }

  private static Workstation workstation(Device device, List<StoredObservation> seen) {
    return new Workstation(
        device.id(),
        device.hostname(),
        new Workstation.Contact(
            device.contact().lastHeard(), Set.copyOf(device.contact().openSessions())),
        seen.stream().map(Workstations::sighting).toList());
  }

  /** Times inside the fact are the workstation's own: they are moved as its time was. */
  private static Sighting sighting(StoredObservation observation) {
    Duration off = Duration.between(observation.claimed().wall(), observation.at());
    return new Sighting(
        observation.claimed().boot(),
        observation.id().seq(),
        observation.at(),
        switch (observation.what()) {
          case WindowFocus focus ->
              new WindowFocus(
                  focus.session(), focus.window(), focus.from().plus(off), focus.heldFor());
          case Gap gap ->
              new Gap(
                  gap.session(),
                  gap.reason(),
                  gap.from().plus(off),
                  gap.until() == null ? null : gap.until().plus(off),
                  gap.lost(),
                  gap.detail());
          default -> observation.what(); // carries no time of its own
        });
  }
}
