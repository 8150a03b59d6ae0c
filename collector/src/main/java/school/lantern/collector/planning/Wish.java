package school.lantern.collector.planning;

import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * A change of many lessons and duties, as somebody asks for it.
 *
 * @param choice which
 * @param deed what is done to them
 * @param span from when until when
 */
record Wish(Choice choice, Deed deed, Dates span) {

  /** What it would do. */
  Proposal proposal(TimetableFacts facts) {
    return Proposal.of(facts.appointments(), choice::means, deed, span);
  }
}
