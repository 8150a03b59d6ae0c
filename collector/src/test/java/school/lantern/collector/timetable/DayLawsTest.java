package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds on every day of every school. */
class DayLawsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int SEEDS = 2_000;

  @Test
  void theOrderOfTheFactsAndSayingThemTwiceMakeNoDifference() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomSchool school = new RandomSchool(seed);
      SchoolPlan plan = school.plan();
      Random random = new Random(seed);
      TimetableFacts facts = plan.facts();
      TimetableFacts shuffled =
          new TimetableFacts(
              facts.calendar(),
              shuffled(facts.bells(), random),
              shuffled(facts.appointments(), random),
              shuffled(facts.cover(), random),
              new Arrangements(
                  shuffled(facts.arrangements().away(), random),
                  shuffled(facts.arrangements().support(), random),
                  facts.arrangements().exemptions()));
      assertThat(SchoolDay.of(shuffled, school.day, LONDON, plan.people()))
          .as("seed %d", seed)
          .isEqualTo(plan.day(school.day, LONDON));
    }
  }

  @Test
  void moreCoverTakesNobodyAwayButWhomItNames() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomSchool school = new RandomSchool(seed);
      SchoolPlan plan = school.plan();
      Cover more = school.cover();
      SchoolDay before = plan.day(school.day, LONDON);
      SchoolDay after = with(more).to(plan).day(school.day, LONDON);
      assertThat(after.slots())
          .as("seed %d, %s", seed, more)
          .containsAll(
              before.slots().stream()
                  .filter(slot -> !slot.supervisor().staffId().equals(more.absentStaffId()))
                  .toList());
      assertThat(after.personal().supervised())
          .as("seed %d, %s", seed, more)
          .containsAll(
              before.personal().supervised().stream()
                  .filter(one -> !one.supervisor().staffId().equals(more.absentStaffId()))
                  .toList());
    }
  }

  @Test
  void whoGoesAwayIsInNoRoomAndAddsNobodyElse() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomSchool school = new RandomSchool(seed);
      SchoolPlan plan = school.plan();
      Away away = school.away();
      List<SupervisedSlot> before = plan.day(school.day, LONDON).slots();
      List<SupervisedSlot> after =
          Amendment.NONE
              .withAway(List.of(), List.of(away))
              .to(plan)
              .day(school.day, LONDON)
              .slots();
      boolean here = away.dates().contains(school.day);
      if (!here) {
        assertThat(after).as("seed %d", seed).isEqualTo(before);
      } else if (away.periods().isEmpty()) {
        assertThat(before).as("seed %d", seed).containsAll(after);
        assertThat(after)
            .as("seed %d", seed)
            .noneMatch(slot -> away.who().staffIds().contains(slot.supervisor().staffId()));
      }
    }
  }

  @Test
  void slotsLieInTheirDayAndNoneIsEmpty() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomSchool school = new RandomSchool(seed);
      SchoolDay day = school.plan().day(school.day, LONDON);
      BellPeriod allDay = new SchoolClock(school.day, LONDON).allDay();
      assertThat(Stream.concat(day.periods().stream(), day.slots().stream().map(s -> s.period())))
          .as("seed %d", seed)
          .allSatisfy(
              period -> {
                assertThat(period.from()).isBefore(period.until());
                assertThat(period.from()).isAfterOrEqualTo(allDay.from());
                assertThat(period.until()).isBeforeOrEqualTo(allDay.until());
              });
      if (!day.open()) {
        assertThat(day.slots()).as("seed %d", seed).isEmpty();
      }
    }
  }

  @Test
  void anAmendmentTakenBackLeavesNothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomSchool school = new RandomSchool(seed);
      SchoolPlan plan = school.plan();
      Appointment more = school.appointment();
      TimetableFacts there = Amendment.of(List.of(), List.of(more)).to(plan.facts());
      TimetableFacts back = Amendment.of(List.of(more), List.of()).to(there);
      assertThat(SchoolDay.of(back, school.day, LONDON, plan.people()))
          .as("seed %d", seed)
          .isEqualTo(plan.day(school.day, LONDON));
    }
  }

  private static Amendment with(Cover cover) {
    return Amendment.NONE.withCover(
        List.of(), List.of(new Cover.Entered(cover, TimetableSample.NOON, "K. Lee")));
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> twice = new ArrayList<>(values);
    values.stream().findFirst().ifPresent(twice::add);
    Collections.shuffle(twice, random);
    return twice;
  }
}
