package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.PhraseFlag;

/**
 * One flagged phrase, with where and when.
 *
 * @param workstation on which computer
 * @param sighting the fact as stored
 * @param flag its content
 */
record Typed(Workstation workstation, Sighting sighting, PhraseFlag flag) {

  /** The phrases of one day, in any order. */
  static List<Typed> on(Workstation workstation, Interval day) {
    return workstation.sightings().stream()
        .filter(sighting -> !sighting.at().isBefore(day.from()))
        .filter(sighting -> sighting.at().isBefore(day.until()))
        .filter(sighting -> workstation.here().when().contains(sighting.at()))
        .filter(sighting -> sighting.what() instanceof PhraseFlag)
        .map(sighting -> new Typed(workstation, sighting, (PhraseFlag) sighting.what()))
        .toList();
  }

  Instant at() {
    return sighting.at();
  }

  String account() {
    return RoomFacts.People.normal(flag.session().account());
  }
}
