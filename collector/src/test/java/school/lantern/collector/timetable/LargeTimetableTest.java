package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 400 teachers, two weeks, 20,000 lessons. */
@QuarkusTest
class LargeTimetableTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
  private static final int DAYS = 280;

  @Inject Timetable timetable;

  @Test
  void aYearOfDaysIsWorkedOutAndFollowsAChange() {
    String site = "large-" + UUID.randomUUID();
    timetable.replace(site, school());
    assertThat(FIRST.datesUntil(FIRST.plusDays(DAYS)).filter(day -> !slots(site, day).isEmpty()))
        .hasSize(DAYS / 7 * 5);
    assertThat(slots(site, FIRST)).hasSize(2_000);

    Cover cover = new Cover(FIRST, "0", "R0", "T0", null);
    timetable.amend(
        site,
        Amendment.NONE.withCover(
            List.of(), List.of(new Cover.Entered(cover, TimetableSample.NOON, "x"))));
    assertThat(slots(site, FIRST)).hasSize(1_999);
  }

  private List<SupervisedSlot> slots(String site, LocalDate day) {
    return timetable.day(site, day).slots();
  }

  private static TimetableFacts school() {
    TimetableSample school = new TimetableSample();
    for (int period = 0; period < 5; period++) {
      LocalTime start = LocalTime.of(9 + period, 0);
      school.bell(String.valueOf(period), start.toString(), start.plusHours(1).toString());
    }
    List<Appointment> lessons = new ArrayList<>();
    for (int number = 0; number < 20_000; number++) {
      String week = number % 2 == 0 ? "A" : "B";
      DayOfWeek day = DayOfWeek.of(1 + number / 2 % 5);
      String period = String.valueOf(number / 10 % 5);
      int teacher = number / 50;
      lessons.add(
          new Appointment(
              InCycle.always(week, day, period),
              "R" + teacher % 150,
              "T" + teacher,
              "G" + teacher));
    }
    TimetableFacts facts = school.facts();
    return new TimetableFacts(
        new SchoolCalendar(List.of(), List.of(), List.of(new WeekStart(FIRST, "A"))),
        facts.bells(),
        lessons,
        List.of(),
        Arrangements.NONE);
  }
}
