package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The day, quarter of an hour by quarter of an hour, written a second time from the words of {@code
 * docs/csv-import.md}: who is in which room by the timetable. Cover that somebody steps in for is
 * left out; absence is not.
 */
class DayOracleTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void agreesOnThousandsOfDays() {
    int people = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      RandomSchool school = new RandomSchool(seed);
      SchoolPlan plan = school.plan();
      Set<String> expected = oracle(plan, school.day);
      Set<String> found = new TreeSet<>();
      for (SupervisedSlot slot : plan.day(school.day, LONDON).slots()) {
        if (slot.what().kind() != SupervisedSlot.Kind.COVER) {
          quarters(slot.period().from(), slot.period().until())
              .forEach(at -> found.add(at + " " + slot.roomId() + " " + who(slot)));
        }
      }
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
      people += expected.size();
    }
    assertThat(people).as("the schools are no deserts").isGreaterThan(20_000);
  }

  private static Set<String> oracle(SchoolPlan plan, LocalDate day) {
    Set<String> there = new TreeSet<>();
    TimetableFacts facts = plan.facts();
    boolean inTerm =
        facts.calendar().terms().isEmpty()
            || facts.calendar().terms().stream().anyMatch(term -> term.contains(day));
    if (!inTerm || facts.calendar().closures().stream().anyMatch(one -> one.contains(day))) {
      return there;
    }
    for (Appointment appointment : facts.appointments()) {
      @Nullable Integer year = plan.people().yearGroupOf(appointment.group());
      for (Hours hours : hours(plan, day, appointment.when(), year)) {
        for (Instant at : quarters(instant(day, hours.start()), end(day, hours.end()))) {
          if (!missing(plan, day, appointment, hours, at)) {
            there.add(at + " " + appointment.roomId() + " " + appointment.staffId());
          }
        }
      }
    }
    return there;
  }

  private record Hours(String name, LocalTime start, LocalTime end) {
    Hours(Bell bell) {
      this(bell.period(), bell.start(), bell.end());
    }
  }

  private static List<Hours> hours(
      SchoolPlan plan, LocalDate day, When when, @Nullable Integer year) {
    if (when instanceof InCycle cycle) {
      String week = plan.facts().calendar().weekOf(day, plan.facts().cycle()).orElse("none");
      boolean falls =
          cycle.weekday() == day.getDayOfWeek()
              && (cycle.week() == null || cycle.week().equals(week))
              && cycle.dates().contains(day);
      return falls ? named(plan, day, cycle.period(), year) : List.of();
    }
    ByClock clocked = (ByClock) when;
    LocalDate date = clocked.recurrence().first();
    while (date.isBefore(day)) {
      date = date.plusWeeks(clocked.recurrence().everyWeeks());
    }
    boolean falls =
        date.equals(day)
            && !day.isAfter(clocked.recurrence().last())
            && !clocked.recurrence().except().contains(day);
    Hours hours =
        bells(plan, day, year).stream()
            .filter(bell -> bell.start().equals(clocked.start()))
            .filter(bell -> bell.end().equals(clocked.end()))
            .map(Hours::new)
            .min((a, b) -> a.name().compareTo(b.name()))
            .orElse(new Hours(clocked.start().toString(), clocked.start(), clocked.end()));
    return falls ? List.of(hours) : List.of();
  }

  private static List<Hours> named(
      SchoolPlan plan, LocalDate day, String period, @Nullable Integer year) {
    List<Hours> own =
        bells(plan, day, year).stream()
            .filter(bell -> bell.period().equals(period))
            .map(Hours::new)
            .toList();
    boolean skipped =
        own.stream().allMatch(h -> !instant(day, h.start()).isBefore(end(day, h.end())));
    return year == null && skipped
        ? List.of(7, 8, 9).stream()
            .flatMap(any -> bells(plan, day, any).stream())
            .filter(bell -> bell.period().equals(period))
            .map(Hours::new)
            .toList()
        : own;
  }

  private static List<Bell> bells(SchoolPlan plan, LocalDate day, @Nullable Integer year) {
    List<Bell> mine =
        plan.facts().bells().stream()
            .filter(
                bell ->
                    bell.applies().yearGroups().isEmpty()
                        || bell.applies()
                            .yearGroups()
                            .contains(Objects.requireNonNullElse(year, 0)))
            .toList();
    List<Bell> level = only(mine, bell -> bell.applies().dates().contains(day));
    if (level.isEmpty()) {
      List<Bell> undated = only(mine, bell -> bell.applies().dates().isEmpty());
      level = only(undated, bell -> bell.applies().weekdays().contains(day.getDayOfWeek()));
      if (level.isEmpty() && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        level = only(undated, bell -> bell.applies().weekdays().isEmpty());
      }
    }
    List<Bell> chosen = level;
    return only(
        chosen,
        bell ->
            !bell.applies().yearGroups().isEmpty()
                || chosen.stream()
                    .noneMatch(
                        other ->
                            other.period().equals(bell.period())
                                && !other.applies().yearGroups().isEmpty()));
  }

  private static boolean missing(
      SchoolPlan plan, LocalDate day, Appointment appointment, Hours hours, Instant at) {
    @Nullable Integer year = plan.people().yearGroupOf(appointment.group());
    boolean byClock = appointment.when() instanceof ByClock;
    for (Away away : plan.facts().arrangements().away()) {
      boolean concerned =
          away.dates().contains(day)
              && (away.who().staffIds().contains(appointment.staffId())
                  || (appointment.group() != null
                      && (away.who().groups().contains(appointment.group())
                          || away.who()
                              .yearGroups()
                              .contains(Objects.requireNonNullElse(year, 0)))));
      if (concerned
          && (away.periods().isEmpty()
              || away.periods().stream()
                  .anyMatch(p -> hit(plan, day, p, hours, byClock, year, at)))) {
        return true;
      }
    }
    return plan.facts().cover().stream()
        .map(Cover.Entered::cover)
        .filter(cover -> cover.date().equals(day))
        .filter(cover -> appointment.staffId().equals(cover.absentStaffId()))
        .anyMatch(cover -> hit(plan, day, cover.period(), hours, byClock, year, at));
  }

  private static boolean hit(
      SchoolPlan plan,
      LocalDate day,
      String period,
      Hours hours,
      boolean byClock,
      @Nullable Integer year,
      Instant at) {
    return hours.name().equals(period)
        || (byClock
            && named(plan, day, period, year).stream()
                .anyMatch(
                    gone ->
                        !at.isBefore(instant(day, gone.start()))
                            && at.isBefore(end(day, gone.end()))));
  }

  private static List<Bell> only(List<Bell> bells, Predicate<Bell> wanted) {
    return bells.stream().filter(wanted).toList();
  }

  private static List<Instant> quarters(Instant from, Instant until) {
    return Stream.iterate(from, at -> at.isBefore(until), at -> at.plusSeconds(15 * 60L)).toList();
  }

  /** In the spring gap the wall goes forward by an hour; Java then says an hour too much. */
  private static Instant instant(LocalDate day, LocalTime time) {
    ZonedDateTime at = day.atTime(time).atZone(LONDON);
    return at.toLocalTime().equals(time)
        ? at.toInstant()
        : day.atTime(2, 0).atZone(LONDON).toInstant();
  }

  private static Instant end(LocalDate day, LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(LONDON).toInstant()
        : instant(day, end);
  }

  private static String who(SupervisedSlot slot) {
    return slot.supervisor().staffId();
  }
}
