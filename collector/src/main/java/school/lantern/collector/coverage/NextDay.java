package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SchoolPlan;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

/** What is missing on the next day of school, while there is time to find somebody. */
@ApplicationScoped
class NextDay {
  /** The longest holiday, with some days to spare. */
  private static final int LOOK_AHEAD_DAYS = 60;

  /** A room that was used at that time of the week lately will be used again. */
  private static final int LOOK_BACK_WEEKS = 4;

  private final Timetable timetable;
  private final CoverageLedger ledger;
  private final SpokenTimes times;
  private final LanternConfig config;

  NextDay(Timetable timetable, CoverageLedger ledger, SpokenTimes times, LanternConfig config) {
    this.timetable = timetable;
    this.ledger = ledger;
    this.times = times;
    this.config = config;
  }

  Missing look(Labels.Names names) {
    @Nullable LocalDate day =
        times
            .today()
            .plusDays(1)
            .datesUntil(times.today().plusDays(LOOK_AHEAD_DAYS))
            .filter(date -> !timetable.periods(config.site(), date).isEmpty())
            .findFirst()
            .orElse(null);
    if (day == null) {
      return new Missing("", List.of(), List.of());
    }
    SchoolDay planned = timetable.day(config.site(), day);
    SchoolDay asUsual = usual(day);
    return new Missing(
        (day.equals(times.today().plusDays(1)) ? "Tomorrow, " : "") + Labels.day(day),
        uncovered(planned, asUsual, names),
        alone(day, planned, asUsual, names));
  }

  /** Who is away and was to supervise, where nobody steps in. */
  private List<Slot> uncovered(SchoolDay planned, SchoolDay asUsual, Labels.Names names) {
    Set<Place> supervised = planned.slots().stream().map(Place::of).collect(Collectors.toSet());
    return asUsual.slots().stream()
        .filter(slot -> !supervised.contains(Place.of(slot)))
        .map(slot -> slot(slot.roomId(), slot.period(), names, said(slot)))
        .toList();
  }

  /** The day as it would be without absences. */
  private SchoolDay usual(LocalDate day) {
    SchoolPlan plan = timetable.plan(config.site());
    Amendment nothingChanged =
        Amendment.NONE
            .withCover(
                plan.facts().cover().stream()
                    .filter(entered -> entered.cover().date().equals(day))
                    .toList(),
                List.of())
            .withAway(plan.facts().arrangements().away(), List.of());
    return SchoolDay.of(nothingChanged.to(plan.facts()), day, config.zone(), plan.people());
  }

  /** Rooms that were used in that period on that weekday lately, and nobody is planned. */
  private List<Slot> alone(
      LocalDate day, SchoolDay planned, SchoolDay asUsual, Labels.Names names) {
    Set<Place> taken =
        new HashSet<>(planned.slots().stream().map(Place::of).collect(Collectors.toSet()));
    asUsual.slots().stream().map(Place::of).forEach(taken::add);
    Map<String, BellPeriod> bells =
        planned.periods().stream()
            .collect(Collectors.toMap(BellPeriod::name, bell -> bell, (one, _) -> one));
    Question recent =
        Question.of(config.site(), new Span(day.minusWeeks(LOOK_BACK_WEEKS), day.minusDays(1)))
            .only(Map.of(Dimension.WEEKDAY, Integer.toString(day.getDayOfWeek().getValue())))
            .by(Dimension.ROOM, Dimension.PERIOD);
    return ledger.sums(recent).stream()
        .filter(sum -> !sum.amounts().use().isZero())
        .filter(sum -> !taken.contains(new Place(sum.key().getFirst(), sum.key().getLast())))
        .sorted(Comparator.comparing((Sum sum) -> sum.amounts().use()).reversed())
        .flatMap(
            sum ->
                Optional.ofNullable(bells.get(sum.key().getLast()))
                    .map(bell -> slot(sum.key().getFirst(), bell, names, lately(sum)))
                    .stream())
        .toList();
  }

  private static String lately(Sum sum) {
    return "used for %s on this weekday in the last %d weeks"
        .formatted(Amount.of(sum.amounts().use()).words(), LOOK_BACK_WEEKS);
  }

  private Slot slot(String room, BellPeriod period, Labels.Names names, String what) {
    return new Slot(
        names.room(room),
        Labels.period(period.name()),
        times.clock(period.from()) + " to " + times.clock(period.until()),
        what);
  }

  private static String said(SupervisedSlot slot) {
    @Nullable String group = slot.what().group();
    return slot.supervisor().name() + " is away" + (group == null ? " (duty)" : " (" + group + ")");
  }

  /** A room in a period. */
  private record Place(String room, String period) {
    static Place of(SupervisedSlot slot) {
      return new Place(slot.roomId(), slot.period().name());
    }
  }

  /**
   * What is missing.
   *
   * @param day the next day of school in words; empty when there is none in sight
   * @param uncovered lessons and duties of somebody who is away, and nobody covers
   * @param alone rooms that will be used, and nobody is planned
   */
  record Missing(String day, List<Slot> uncovered, List<Slot> alone) {}

  /** A room and period without a supervisor. */
  record Slot(String room, String period, String clock, String what) {}
}
