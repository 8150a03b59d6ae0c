package school.lantern.demo.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.demo.school.DemoDay.DemoBell;
import school.lantern.demo.school.DemoPeople.DemoClass;

/**
 * Bells, lessons, duties and today's cover. In each lesson the eleven classes sit in eleven of the
 * twelve rooms, so that one room is empty; teachers belong to rooms, so that none is in two.
 */
final class DemoTimetable {
  private static final List<String> WEEKS = List.of("A", "B");
  private static final Set<DayOfWeek> SCHOOL_WEEK =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final String EVERY_WEEK = "";

  private final Csv bells = new Csv("bells.csv", "period", "start", "end", "weekday");
  private final Csv lessons =
      new Csv("lessons.csv", "week", "day", "period", "room", "class", "staff");
  private final Csv duties = new Csv("duties.csv", "week", "day", "period", "room", "staff");
  private final Csv cover = new Csv("cover.csv", "date", "period", "room", "absent", "covering");
  private final List<Lesson> planned = new ArrayList<>();

  private final LocalDate today;
  private final DemoPeople people;
  private final Set<DayOfWeek> days;
  private final Optional<DemoMoment> moment;

  DemoTimetable(SchoolOptions options, DemoPeople people) {
    this.today = options.today();
    this.people = people;
    this.days = daysOf(today);
    this.moment = options.moment().map(one -> new DemoMoment(one, today.getDayOfWeek()));
    ring();
    teach();
    watch();
    moment.ifPresent(this::stage);
    coverToday();
  }

  List<Csv> files() {
    return List.of(bells, lessons, duties, cover);
  }

  private record Lesson(String week, DayOfWeek day, String period, Seat seat) {}

  private record Seat(String room, String staff) {}

  /** A weekend day on which the demo runs is made a school day, and the other one with it. */
  private static Set<DayOfWeek> daysOf(LocalDate today) {
    return SCHOOL_WEEK.contains(today.getDayOfWeek())
        ? SCHOOL_WEEK
        : EnumSet.allOf(DayOfWeek.class);
  }

  private void ring() {
    String all = days.stream().map(DemoTimetable::written).collect(Collectors.joining(";"));
    DemoDay.BELLS.forEach(bell -> ring(bell, all));
  }

  private void ring(DemoBell bell, String weekdays) {
    bells.add(bell.period(), DemoBell.clock(bell.from()), DemoBell.clock(bell.until()), weekdays);
  }

  private void teach() {
    for (DayOfWeek day : days) {
      for (int group = 0; group < DemoPeople.CLASSES.size(); group++) {
        DemoClass pupils = DemoPeople.CLASSES.get(group);
        teach(EVERY_WEEK, day, "Reg", group, pupils.name() + " Registration");
        for (int week = 0; week < WEEKS.size(); week++) {
          for (int turn = 0; turn < DemoDay.LESSONS.size(); turn++) {
            int room = (group + 5 * turn + 7 * day.getValue() + 3 * week) % DemoRoom.ALL.size();
            String subject = DemoRoom.ALL.get(room).subject();
            teach(
                WEEKS.get(week),
                day,
                DemoDay.LESSONS.get(turn),
                room,
                pupils.name() + " " + subject);
          }
        }
        teach(EVERY_WEEK, day, "End", group, pupils.name() + " Reflection");
      }
    }
  }

  private void teach(String week, DayOfWeek day, String period, int room, String group) {
    String id = DemoRoom.ALL.get(room).id();
    String teacher = people.teacher(room, day.getValue() + week.length() + week.hashCode());
    if (moment.stream().noneMatch(one -> one.clears(day, period, id))) {
      lessons.add(week, written(day), period, id, group, teacher);
      planned.add(new Lesson(week, day, period, new Seat(id, teacher)));
    }
  }

  private void watch() {
    for (DayOfWeek day : days) {
      watch(day, "Break", "LIB", 0);
      watch(day, "Break", "SIX", 1);
      watch(day, "Lunch", "LIB", 2);
      watch(day, "Lunch", "SIX", 3);
      watch(day, "Lunch", "ICT1", 4);
    }
  }

  private void watch(DayOfWeek day, String period, String room, int turn) {
    if (moment.stream().noneMatch(one -> one.clears(day, period, room))) {
      duties.add(EVERY_WEEK, written(day), period, room, people.spare(day.getValue() + turn));
    }
  }

  private void stage(DemoMoment one) {
    String room = one.moment().supervised();
    String teacher = people.spare(-1);
    ring(one.bell(), written(one.weekday()));
    lessons.add(
        EVERY_WEEK, written(one.weekday()), DemoMoment.TODAY, room, "Computing club", teacher);
    one.afterMidnight()
        .ifPresent(
            bell -> {
              String tomorrow = written(one.weekday().plus(1));
              ring(bell, tomorrow);
              lessons.add(EVERY_WEEK, tomorrow, bell.period(), room, "Computing club", teacher);
            });
  }

  /** Two teachers are away and covered; for a third nobody was found. Today is in week A. */
  private void coverToday() {
    coverToday("2", people.spare(8));
    coverToday("4", people.spare(9));
    coverToday("5", "");
  }

  private void coverToday(String period, String covering) {
    planned.stream()
        .filter(lesson -> lesson.week().equals("A") && lesson.day() == today.getDayOfWeek())
        .filter(lesson -> lesson.period().equals(period))
        .map(Lesson::seat)
        .filter(seat -> !isStaged(seat.room()))
        .findFirst()
        .ifPresent(seat -> cover.add(today, period, seat.room(), seat.staff(), covering));
  }

  private boolean isStaged(String room) {
    return moment.stream()
        .map(DemoMoment::moment)
        .anyMatch(one -> one.supervised().equals(room) || one.unsupervised().equals(room));
  }

  private static String written(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.UK);
  }
}
