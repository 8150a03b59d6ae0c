package school.lantern.collector.notice;

import java.util.List;
import school.lantern.model.SchoolNotice;

/**
 * How an answer is asked for, and which log-ons are staff's.
 *
 * @param school who monitors, as the school calls itself
 * @param staff which log-ons are staff's, and whether their typing is looked at
 * @param asking how often it is asked, and what a no does
 */
record NoticeChoice(String school, SchoolNotice.Staff staff, SchoolNotice.Asking asking) {

  /** Before a school chose: everybody counts as a pupil, and a no is only on record. */
  static final NoticeChoice NONE =
      new NoticeChoice(
          "your school",
          new SchoolNotice.Staff(List.of(), false),
          new SchoolNotice.Asking(false, false));
}
