package school.lantern.collector.correlate;

import school.lantern.collector.rules.Explained;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.RoomFacts;

/**
 * Why something is no longer found, in a sentence for the incident's history.
 *
 * @param facts what is known of the room-day now
 */
record Explanation(RoomFacts facts) {

  String of(Finding gone) {
    return Explained.by(facts, gone);
  }
}
