package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.SchoolPlan;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;
import school.lantern.collector.timetable.When;

/**
 * A school on paper: autumn term of 2026, weeks A and B in turn from 23 November (A), INSET on
 * Friday 27 November, periods 1 and 2 and lunch, an early end on Fridays, and one exam day.
 *
 * <pre>
 *   8B Computing    Monday 1            D5    S1
 *   9C Computing    Monday 2, week A    D5    S2
 *   duty            Tuesday Lunch       LIB   S3
 *   chess club      Wednesday 15:30     LIB   S1   by the clock, every week until 16 December
 * </pre>
 */
final class PaperSchool {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  static final LocalDate EXAM_DAY = LocalDate.parse("2026-11-26");
  static final IsoWeek WEEK_A = new IsoWeek(MONDAY);

  static final Names NAMES =
      new Names(
          Map.of("D5", "Computing D5", "D7", "Computing D7", "LIB", "Library", "HALL", "Hall"),
          Map.of(
              "S1", "Maria Ellis",
              "S2", "Jo Okafor",
              "S3", "Anastasia Achterberg-Featherstonehaugh-Wolstenholme",
              "S4", "Jo Okafor"));

  static final Appointment MONDAY_8B = lesson(at(null, DayOfWeek.MONDAY, "1"), "D5", "S1", "8B");
  static final Appointment MONDAY_9C = lesson(at("A", DayOfWeek.MONDAY, "2"), "D5", "S2", "9C");
  static final Appointment LUNCH_DUTY =
      lesson(at(null, DayOfWeek.TUESDAY, "Lunch"), "LIB", "S3", null);
  static final Appointment CHESS =
      new Appointment(
          new ByClock(
              LocalTime.of(15, 30),
              LocalTime.of(16, 30),
              Recurrence.weekly(LocalDate.parse("2026-09-09"), LocalDate.parse("2026-12-16"))),
          "LIB",
          "S1",
          "Chess club");

  private PaperSchool() {}

  static TimetableFacts facts() {
    return new TimetableFacts(
        new SchoolCalendar(
            List.of(
                new Term("Autumn", LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-18"))),
            List.of(
                new Closure(
                    LocalDate.parse("2026-10-26"), LocalDate.parse("2026-10-30"), "Half term"),
                new Closure(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-27"), "INSET")),
            List.of(new WeekStart(MONDAY, "A"), new WeekStart(MONDAY.plusWeeks(1), "B"))),
        bells(),
        List.of(MONDAY_8B, MONDAY_9C, LUNCH_DUTY, CHESS),
        List.of(),
        Arrangements.NONE);
  }

  static TimetableFacts with(Cover... cover) {
    TimetableFacts facts = facts();
    return new TimetableFacts(
        facts.calendar(),
        facts.bells(),
        facts.appointments(),
        List.of(cover).stream()
            .map(one -> new Cover.Entered(one, Instant.parse("2026-11-20T09:00:00Z"), "A. Yusuf"))
            .toList(),
        facts.arrangements());
  }

  static SchoolPlan plan(TimetableFacts facts) {
    return new SchoolPlan(facts, new People(NAMES.staff(), Map.of(), Map.of()));
  }

  static Surroundings around(TimetableFacts facts) {
    return new Surroundings(
        plan(facts),
        new Surroundings.Rooms(NAMES.rooms().keySet(), Set.of("D5", "D7", "LIB")),
        MONDAY,
        LONDON);
  }

  static DayReading day(LocalDate day, TimetableFacts facts) {
    return new DayReading(day, facts, plan(facts).day(day, LONDON), LONDON);
  }

  static WeekGrid grid(Viewed viewed, IsoWeek week, TimetableFacts facts) {
    return WeekGrid.of(
        viewed, week.days().stream().map(day -> day(day, facts).look(viewed)).toList());
  }

  static Appointment lesson(When when, String room, String staff, @Nullable String group) {
    return new Appointment(when, room, staff, group);
  }

  static When at(@Nullable String week, DayOfWeek weekday, String period) {
    return InCycle.always(week, weekday, period);
  }

  static Dates dates(@Nullable String first, @Nullable String last) {
    return new Dates(
        first == null ? null : LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
  }

  private static List<Bell> bells() {
    List<Bell> bells = new ArrayList<>();
    bells.addAll(day("09:00", "10:00", "12:00", Bell.Applies.ORDINARILY));
    bells.addAll(day("09:00", "09:45", "11:30", Bell.Applies.on(Set.of(DayOfWeek.FRIDAY))));
    bells.add(
        new Bell(
            "Exam",
            LocalTime.of(9, 0),
            LocalTime.of(11, 30),
            new Bell.Applies(Set.of(), Set.of(), Set.of(EXAM_DAY))));
    return bells;
  }

  private static List<Bell> day(String one, String two, String lunch, Bell.Applies applies) {
    LocalTime first = LocalTime.parse(one);
    LocalTime second = LocalTime.parse(two);
    LocalTime third = LocalTime.parse(lunch);
    return List.of(
        new Bell("1", first, second, applies),
        new Bell("2", second, second.plusMinutes(45), applies),
        new Bell("Lunch", third, third.plusMinutes(40), applies));
  }
}
