package school.lantern.collector.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.WeekStart;
import school.lantern.collector.timetable.When;

/** A seeded plan of a school around one day: weeks A and B, cover, trips, support, exemptions. */
final class AnyPlan {
  private static final List<String> STAFF = List.of("S1", "S2", "S3");
  private static final List<String> ROOMS = List.of(AnySchool.ROOM, AnySchool.ROOM, "R2");

  private final Random random;
  private final LocalDate day;
  private final List<Bell> bells = new ArrayList<>();
  private boolean overlapping;

  private AnyPlan(Random random, LocalDate day) {
    this.random = random;
    this.day = day;
  }

  static TimetableFacts of(Random random, LocalDate day) {
    return new AnyPlan(random, day).facts();
  }

  private TimetableFacts facts() {
    bells();
    List<Appointment> appointments = new ArrayList<>();
    for (Bell bell : bells) {
      for (int i = random.nextInt(3); i > 0; i--) {
        appointments.add(new Appointment(inCycle(bell), one(ROOMS), one(STAFF), null));
      }
    }
    if (random.nextInt(3) == 0) {
      LocalTime start = LocalTime.of(6 + random.nextInt(12), 7);
      Recurrence dates =
          new Recurrence(day.minusWeeks(random.nextInt(3)), day.plusWeeks(2), 2, Set.of());
      When when = new ByClock(start, start.plusMinutes(50), dates);
      appointments.add(new Appointment(when, AnySchool.ROOM, "S4", null));
    }
    return new TimetableFacts(calendar(), bells, appointments, cover(), arrangements());
  }

  /** On most days in the day, on some in the night, where clocks change. */
  private void bells() {
    overlapping = random.nextInt(5) == 0;
    Set<Integer> minutes = new TreeSet<>();
    int from = random.nextBoolean() ? 0 : 480;
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      minutes.add(from + 5 * random.nextInt(from == 0 ? 60 : 100));
    }
    minutes.add(from + 600);
    minutes.add(from + 660);
    List<Integer> ends = List.copyOf(minutes);
    Bell.Applies always = Bell.Applies.on(EnumSet.allOf(DayOfWeek.class));
    for (int i = 1; i < ends.size(); i++) {
      int end = ends.get(i) + (overlapping ? 20 : -5 * random.nextInt(2));
      if (end > ends.get(i - 1)) {
        bells.add(new Bell(String.valueOf(i), clock(ends.get(i - 1)), clock(end), always));
      }
    }
    if (random.nextInt(6) == 0) {
      Bell.Applies once = new Bell.Applies(Set.of(), Set.of(), Set.of(day));
      bells.add(new Bell("1", LocalTime.of(9, 0), LocalTime.MIDNIGHT, once));
    }
  }

  private static LocalTime clock(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }

  private InCycle inCycle(Bell bell) {
    @Nullable String week = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "A" : "B";
    Dates dates =
        switch (random.nextInt(4)) {
          case 0 -> new Dates(null, day.minusDays(random.nextInt(2)));
          case 1 -> new Dates(day.plusDays(random.nextInt(2)), null);
          default -> Dates.ALWAYS;
        };
    return new InCycle(week, day.getDayOfWeek(), bell.period(), dates);
  }

  private SchoolCalendar calendar() {
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    List<Closure> closures = new ArrayList<>();
    if (random.nextInt(12) == 0) {
      closures.add(new Closure(day, day, "INSET"));
    }
    if (random.nextInt(3) == 0) {
      closures.add(new Closure(monday.minusWeeks(2), monday.minusWeeks(2).plusDays(4), "Holiday"));
    }
    List<WeekStart> weeks = new ArrayList<>();
    weeks.add(
        new WeekStart(monday.minusWeeks(random.nextInt(5)), random.nextBoolean() ? "A" : "B"));
    if (random.nextInt(4) == 0) {
      weeks.add(new WeekStart(monday.minusWeeks(6), "A"));
    }
    Term term = new Term("Term", day.minusDays(60), day.plusDays(60));
    return new SchoolCalendar(List.of(term), closures, weeks);
  }

  private List<Cover.Entered> cover() {
    List<Cover.Entered> cover = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0 && !bells.isEmpty(); i--) {
      String absent = overlapping || random.nextInt(3) == 0 ? null : one(STAFF);
      String covering = absent != null && random.nextInt(4) == 0 ? null : one(STAFF);
      Cover one = new Cover(day, one(bells).period(), one(ROOMS), absent, covering);
      cover.add(new Cover.Entered(one, Instant.EPOCH, "J. Okafor"));
    }
    return cover;
  }

  private Arrangements arrangements() {
    List<Away> away = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      Set<String> periods =
          overlapping || random.nextBoolean() || bells.isEmpty()
              ? Set.of()
              : Set.of(one(bells).period());
      Away.Who who = new Away.Who(Set.of(), Set.of(), Set.of("P1"), Set.of(one(STAFF)));
      away.add(new Away("Museum", Away.Kind.TRIP, Dates.on(day), periods, who));
    }
    List<Support> support = new ArrayList<>();
    if (random.nextInt(3) == 0 && !bells.isEmpty()) {
      support.add(new Support("P2", one(STAFF), inCycle(one(bells))));
    }
    List<Exemption> exemptions = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      Exemption.What what =
          random.nextBoolean()
              ? new Exemption.What(one(ROOMS), Set.of(12), Set.of())
              : new Exemption.What(null, Set.of(), Set.of("P3"));
      exemptions.add(new Exemption(what, Dates.on(day), "Study room", "J. Okafor"));
    }
    return new Arrangements(away, support, exemptions);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
