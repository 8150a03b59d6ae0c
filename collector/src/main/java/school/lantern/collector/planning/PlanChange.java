package school.lantern.collector.planning;

import school.lantern.collector.timetable.Amendment;

/**
 * A change as somebody makes it.
 *
 * @param alteration what goes and what comes
 * @param action its verb in the audit log, such as {@code "timetable.changed"}
 * @param subject what it is about, for the audit log: ids, never a pupil's name
 * @param words what was done, for whoever did it
 */
record PlanChange(Alteration alteration, String action, String subject, String words) {

  /** One of the timetable alone. */
  PlanChange(Amendment amendment, String action, String subject, String words) {
    this(Alteration.of(amendment), action, subject, words);
  }
}
