package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.planning.Conflict.Kind;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Finds what a change would bring about and what is seldom meant. Works out each coming school day
 * with and without the change, and tells of what only the change brings; so cover, trips and
 * lessons by the clock are seen as well.
 *
 * @param around what the change is held against
 */
record Conflicts(Surroundings around) {
  /** A timetable is planned for a year. */
  private static final int DAYS_AHEAD = 366;

  /** All of them, the kinds in the order in which they are declared. */
  List<Conflict> of(Amendment change) {
    List<Appointment> come = change.appointments().add();
    List<Conflict> found = new ArrayList<>(atOnce(change));
    come.stream()
        .map(Appointment::staffId)
        .distinct()
        .filter(id -> !around.plan().people().staffNames().containsKey(id))
        .forEach(id -> found.add(Conflict.always(Kind.UNKNOWN_STAFF, id, "")));
    for (String room : new TreeSet<>(come.stream().map(Appointment::roomId).toList())) {
      if (!around.rooms().all().contains(room)) {
        found.add(Conflict.always(Kind.UNKNOWN_ROOM, room, ""));
      } else if (!around.rooms().withComputers().contains(room)) {
        found.add(Conflict.always(Kind.NO_COMPUTERS, room, ""));
      }
    }
    come.stream().flatMap(this::withoutBell).distinct().forEach(found::add);
    return found;
  }

  private Stream<Conflict> withoutBell(Appointment appointment) {
    if (!(appointment.when() instanceof InCycle when)) {
      return Stream.empty();
    }
    boolean rings =
        around.plan().facts().bells().stream()
            .anyMatch(bell -> bell.period().equals(when.period()) && rings(bell, when.weekday()));
    return rings
        ? Stream.empty()
        : Stream.of(Conflict.always(Kind.NO_BELL, when.weekday().name(), when.period()));
  }

  private boolean rings(Bell bell, DayOfWeek weekday) {
    Bell.Applies applies = bell.applies();
    if (!applies.dates().isEmpty()) {
      return applies.dates().stream().anyMatch(date -> date.getDayOfWeek() == weekday);
    }
    @Nullable Integer yearGroup = applies.yearGroups().stream().findFirst().orElse(null);
    return new Bells(around.plan().facts().bells()).on(weekday, yearGroup).contains(bell);
  }

  private List<Conflict> atOnce(Amendment change) {
    Concerned concerned = Concerned.by(change);
    TimetableFacts before = concerned.of(around.plan().facts());
    TimetableFacts after = concerned.of(change.to(around.plan().facts()));
    Map<Clash, List<LocalDate>> dates = new TreeMap<>();
    for (LocalDate day : days(concerned)) {
      Set<Clash> was = clashes(day, before);
      clashes(day, after).stream()
          .filter(clash -> !was.contains(clash))
          .forEach(clash -> dates.computeIfAbsent(clash, key -> new ArrayList<>()).add(day));
    }
    return dates.entrySet().stream()
        .map(
            entry ->
                new Conflict(
                    entry.getKey().kind(),
                    entry.getKey().id(),
                    Set.of(entry.getKey().one(), entry.getKey().other()),
                    entry.getKey().period(),
                    entry.getValue()))
        .toList();
  }

  /** The coming days on which something new may fall. */
  private List<LocalDate> days(Concerned concerned) {
    LocalDate end =
        around.plan().facts().calendar().terms().stream()
            .map(Term::end)
            .max(LocalDate::compareTo)
            .filter(last -> !last.isBefore(around.today()))
            .orElse(around.today());
    return around
        .today()
        .datesUntil(end.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(concerned::day)
        .filter(day -> around.plan().facts().calendar().open(day))
        .toList();
  }

  private Set<Clash> clashes(LocalDate day, TimetableFacts facts) {
    List<SupervisedSlot> slots =
        SchoolDay.of(facts, day, around.zone(), around.plan().people()).slots();
    Set<Clash> found = new TreeSet<>();
    for (SupervisedSlot one : slots) {
      slots.stream()
          .filter(other -> meet(one, other))
          .flatMap(other -> Clash.between(one, other))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean meet(SupervisedSlot one, SupervisedSlot other) {
    return one.period().from().isBefore(other.period().until())
        && other.period().from().isBefore(one.period().until());
  }
}
