package school.lantern.collector.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.SupervisedSlot.Kind;
import school.lantern.collector.timetable.SupervisedSlot.Occasion;
import school.lantern.collector.timetable.SupervisedSlot.Supervisor;

/**
 * Works out one day: bells, then lessons and duties of that week and weekday, then who is away,
 * then cover.
 *
 * @param facts what the school said
 * @param people names, classes, year groups
 * @param day the day
 * @param zone school time
 */
record DayPlan(TimetableFacts facts, People people, LocalDate day, ZoneId zone) {
  private static final String BY_TIMETABLE = "Timetable";

  private static final Comparator<SupervisedSlot> ORDER =
      Comparator.comparing((SupervisedSlot slot) -> slot.period().from())
          .thenComparing(SupervisedSlot::roomId)
          .thenComparing(slot -> slot.supervisor().staffId())
          .thenComparing(slot -> slot.period().until())
          .thenComparing(slot -> slot.period().name())
          .thenComparing(slot -> slot.what().kind())
          .thenComparing(slot -> Objects.requireNonNullElse(slot.what().group(), ""))
          .thenComparing(SupervisedSlot::source);

  /**
   * A lesson or a duty at its time on the day.
   *
   * @param appointment what
   * @param stretch when
   */
  record Planned(Appointment appointment, Stretch stretch) {}

  SchoolDay worked() {
    DayTimes times = times();
    List<Planned> planned = planned(times);
    boolean open = open(times, planned);
    Absences absences = new Absences(facts, people, times);
    DayPersonal personal = new DayPersonal(facts.arrangements(), people, times, absences);
    return new SchoolDay(
        facts.known(),
        open,
        open ? times.periods() : List.of(),
        open ? slots(planned, times, absences) : List.of(),
        personal.of(open));
  }

  /** What cover can name, by start; each name once, as it comes first. */
  List<BellPeriod> coverable() {
    DayTimes times = times();
    List<Planned> planned = planned(times);
    if (!open(times, planned)) {
      return List.of();
    }
    Set<String> names = new HashSet<>();
    return Stream.concat(
            times.periods().stream(), planned.stream().map(one -> one.stretch().period()))
        .sorted(Comparator.comparing(BellPeriod::from).thenComparing(BellPeriod::name))
        .filter(period -> names.add(period.name()))
        .toList();
  }

  /** Where classes are, supervised or not; none on a closed day. */
  List<ClassTime> classes() {
    DayTimes times = times();
    List<Planned> planned = planned(times);
    List<Cover> cover =
        facts.cover().stream()
            .map(Cover.Entered::cover)
            .filter(one -> one.date().equals(day))
            .toList();
    Absences absences = new Absences(facts, people, times);
    return open(times, planned)
        ? new DayClasses(planned, cover, people, times, absences).all()
        : List.of();
  }

  /** A weekend is a school day when something is planned for it. */
  private boolean open(DayTimes times, List<Planned> planned) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return facts.calendar().open(day)
        && (!weekend || !planned.isEmpty() || !times.periods().isEmpty());
  }

  private List<SupervisedSlot> slots(List<Planned> planned, DayTimes times, Absences absences) {
    Stream<SupervisedSlot> usual =
        planned.stream()
            .flatMap(
                one ->
                    absences.left(one.appointment(), one.stretch()).stream()
                        .flatMap(
                            left -> absences.uncovered(one.appointment().staffId(), left).stream())
                        .map(left -> slot(one.appointment(), left.period())));
    DayCover cover = new DayCover(planned, people, times, zone);
    Stream<SupervisedSlot> covered =
        facts.cover().stream()
            .filter(entered -> entered.cover().date().equals(day))
            .flatMap(entered -> cover.slots(entered, absences));
    return Stream.concat(usual, covered).distinct().sorted(ORDER).toList();
  }

  private SupervisedSlot slot(Appointment appointment, BellPeriod period) {
    return new SupervisedSlot(
        appointment.roomId(),
        period,
        new Occasion(appointment.isDuty() ? Kind.DUTY : Kind.LESSON, appointment.group()),
        new Supervisor(appointment.staffId(), people.nameOf(appointment.staffId())),
        BY_TIMETABLE);
  }

  private List<Planned> planned(DayTimes times) {
    return facts.appointments().stream()
        .filter(appointment -> times.falls(appointment.when()))
        .flatMap(
            appointment ->
                times.of(appointment.when(), people.yearGroupOf(appointment.group())).stream()
                    .map(stretch -> new Planned(appointment, stretch)))
        .toList();
  }

  private DayTimes times() {
    @Nullable String week = facts.calendar().weekOf(day, facts.cycle()).orElse(null);
    return new DayTimes(new Bells(facts.bells()), new SchoolClock(day, zone), week);
  }
}
