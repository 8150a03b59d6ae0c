package school.lantern.collector.imports;

import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/** The tables of a {@link Draft}, for formats in other packages. */
public final class Tables {
  public static final TableKind<Person> PEOPLE = PeopleRows.PEOPLE;
  public static final TableKind<Room> ROOMS = PeopleRows.ROOMS;
  public static final TableKind<Workstation> WORKSTATIONS = PeopleRows.WORKSTATIONS;
  public static final TableKind<BookedTime> BOOKINGS = BookingRows.BOOKINGS;
  public static final TableKind<TeachingGroup> GROUPS = GroupRows.GROUPS;
  public static final TableKind<Enrolment> ENROLMENTS = GroupRows.ENROLMENTS;
  public static final TableKind<Term> TERMS = CalendarRows.TERMS;
  public static final TableKind<Closure> CLOSURES = CalendarRows.CLOSURES;
  public static final TableKind<WeekStart> WEEKS = CalendarRows.WEEKS;
  public static final TableKind<Bell> BELLS = CalendarRows.BELLS;
  public static final TableKind<Appointment> LESSONS = TimetableRows.LESSONS;
  public static final TableKind<Appointment> DUTIES = TimetableRows.DUTIES;
  public static final TableKind<Cover> COVER = TimetableRows.COVER;
  public static final TableKind<Away> AWAY = ArrangementRows.AWAY;
  public static final TableKind<Support> SUPPORT = ArrangementRows.SUPPORT;
  public static final TableKind<Exemption> EXEMPTIONS = ArrangementRows.EXEMPTIONS;

  private Tables() {}
}
