package school.lantern.collector.rules;

/** When a pupils' video meeting is under direct supervision, as the school's leaders chose. */
public enum MeetingRule {
  /** Somebody is seen in the room: to be on the timetable is not to be there. */
  SOMEBODY_SEEN,
  /** Somebody is scheduled in the room or seen there: for schools that do not see their staff. */
  SCHEDULED_IS_ENOUGH
}
