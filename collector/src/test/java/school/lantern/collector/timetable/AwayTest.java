package school.lantern.collector.timetable;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Away.Kind;
import school.lantern.collector.timetable.Away.Who;

/** Trips, study leave, one-to-one support, exemptions. */
class AwayTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 23);
  private static final Who YEAR_8 = new Who(Set.of(8), Set.of(), Set.of(), Set.of("KHA"));

  private static TimetableSample school() {
    return new TimetableSample()
        .pupil("P1", 8)
        .pupil("P2", 8)
        .pupil("P9", 9)
        .group("8B", 8, "P1", "P2")
        .group("9C", 9, "P9")
        .bell("1", "09:00", "10:00")
        .bell("2", "10:00", "11:00")
        .lesson(InCycle.always(null, MONDAY, "1"), "ICT1", "OKA", "8B")
        .lesson(InCycle.always(null, MONDAY, "1"), "ICT2", "KHA", "9C")
        .lesson(InCycle.always(null, MONDAY, "2"), "ICT2", "KHA", "9C");
  }

  @Test
  void aTripEmptiesTheLessonsOfThePupilsAndOfTheStaff() {
    TimetableSample school = school().away(trip(Set.of(), YEAR_8));
    assertThat(school.slots(MON)).isEmpty();
    assertThat(school.personal(MON))
        .containsExactly("00:00-00:00 P1 KHA Trip: Museum", "00:00-00:00 P2 KHA Trip: Museum");
    assertThat(school.slots(MON.plusWeeks(1))).hasSize(3);
    assertThat(school.personal(MON.plusWeeks(1))).isEmpty();
  }

  @Test
  void aTripOfOnePeriodLeavesTheOther() {
    TimetableSample school = school().away(trip(Set.of("1"), YEAR_8));
    assertThat(school.slots(MON)).containsExactly("10:00-11:00 2 ICT2 LESSON 9C KHA");
    assertThat(school.personal(MON))
        .containsExactly("09:00-10:00 P1 KHA Trip: Museum", "09:00-10:00 P2 KHA Trip: Museum");
  }

  @Test
  void aClassOrSinglePupilsMayBeAway() {
    Who group = new Who(Set.of(), Set.of("8B"), Set.of(), Set.of());
    assertThat(school().away(away(Kind.OFF_SITE, group)).slots(MON)).hasSize(2);
    Who one = new Who(Set.of(), Set.of(), Set.of("P1"), Set.of("TA1"));
    TimetableSample college = school().away(away(Kind.OFF_SITE, one));
    assertThat(college.slots(MON)).as("the others have their lesson").hasSize(3);
    assertThat(college.personal(MON)).containsExactly("00:00-00:00 P1 TA1 Off site: Museum");
  }

  @Test
  void studyLeaveIsSupervisedByNobody() {
    TimetableSample school = school().away(away(Kind.STUDY_LEAVE, YEAR_8));
    assertThat(school.slots(MON)).as("and no lessons by staff who are away too").isEmpty();
    assertThat(school.personal(MON)).isEmpty();
  }

  @Test
  void aTripOnASundayHasItsSupervisionToo() {
    LocalDate sunday = MON.minusDays(1);
    TimetableSample school =
        school().away(new Away("Camp", Kind.TRIP, new Dates(sunday, MON), Set.of(), YEAR_8));
    assertThat(school.day(sunday).open()).isFalse();
    assertThat(school.personal(sunday)).hasSize(2);
  }

  @Test
  void coverForALessonOfStaffOnATripIsTheirs() {
    TimetableSample school =
        school()
            .away(trip(Set.of(), YEAR_8))
            .cover(new Cover(MON, "1", "ICT2", "KHA", "OKA"))
            .cover(new Cover(MON, "2", "ICT2", "LEE", "KHA"));
    assertThat(school.slots(MON))
        .as("KHA is on the trip and covers nothing")
        .containsExactly("09:00-10:00 1 ICT2 COVER 9C OKA");
  }

  @Test
  void supportFollowsTheBellsOfThePupilAndEndsWithTheSupporter() {
    TimetableSample school =
        school()
            .bell("1", "09:15", "10:00", TimetableSample.forYears(9))
            .support("P9", "TA1", InCycle.always(null, MONDAY, "1"))
            .support("P1", "TA2", InCycle.always(null, MONDAY, "1"))
            .support("P1", "TA2", InCycle.always(null, MONDAY, "2"))
            .cover(new Cover(MON, "2", "ICT1", "TA2", null));
    assertThat(school.personal(MON))
        .containsExactly(
            "09:00-10:00 P1 TA2 One-to-one support", "09:15-10:00 P9 TA1 One-to-one support");
    assertThat(school.personal(MON.plusWeeks(1))).hasSize(3);
  }

  @Test
  void exemptionsHoldOnTheirDays() {
    Exemption sixthForm =
        new Exemption(
            new Exemption.What("STUDY", Set.of(12, 13), Set.of()),
            new Dates(MON, MON.plusDays(1)),
            "Sixth-form study room",
            "J. Okafor");
    TimetableSample school = school().exemption(sixthForm);
    assertThat(school.day(MON).personal().exemptions()).containsExactly(sixthForm);
    assertThat(school.day(MON.plusDays(2)).personal().exemptions()).isEmpty();
    assertThatThrownBy(
            () ->
                new Exemption(
                    new Exemption.What("STUDY", Set.of(), Set.of()),
                    new Dates(MON, null),
                    "For ever",
                    "J. Okafor"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Exemption.What(null, Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Away trip(Set<String> periods, Who who) {
    return new Away("Museum", Kind.TRIP, Dates.on(MON), periods, who);
  }

  private static Away away(Kind kind, Who who) {
    return new Away("Museum", kind, Dates.on(MON), Set.of(), who);
  }
}
