package school.lantern.collector.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.PaperSchool.LUNCH_DUTY;
import static school.lantern.collector.planning.PaperSchool.MONDAY_8B;
import static school.lantern.collector.planning.PaperSchool.MONDAY_9C;
import static school.lantern.collector.planning.PaperSchool.at;
import static school.lantern.collector.planning.PaperSchool.dates;
import static school.lantern.collector.planning.PaperSchool.facts;
import static school.lantern.collector.planning.PaperSchool.lesson;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.TimetableFacts;

class ProposalTest {
  private static final Set<DayOfWeek> SCHOOL_WEEK =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Test
  void somebodyElseTakesALessonForAWhile() {
    Dates span = dates("2026-12-01", "2026-12-11");
    Proposal proposal =
        Proposal.of(
            facts().appointments(),
            new Choice(Viewed.staff("S1"), Set.of(), Set.of(), Choice.Kind.LESSONS)::means,
            new Deed.TakenBy("S2"),
            span);
    assertThat(proposal.swaps()).as("8B and the chess club").hasSize(2);
    Amendment amendment = proposal.amendment();
    assertThat(amendment.appointments().remove()).contains(MONDAY_8B);
    assertThat(amendment.appointments().add())
        .contains(
            during(MONDAY_8B, dates(null, "2026-11-30"), "S1"),
            during(MONDAY_8B, span, "S2"),
            during(MONDAY_8B, dates("2026-12-12", null), "S1"));
  }

  @Test
  void aRoomBecomesAnother() {
    Proposal proposal =
        Proposal.of(
            facts().appointments(),
            new Choice(Viewed.room("D5"), Set.of(), Set.of(), Choice.Kind.BOTH)::means,
            new Deed.IntoRoom("D7"),
            dates("2027-01-12", null));
    assertThat(proposal.swaps()).extracting(Proposal.Swap::was).contains(MONDAY_8B, MONDAY_9C);
    assertThat(proposal.amendment().appointments().add()).hasSize(4);
  }

  @Test
  void aDutyIsCopiedToEveryWeekday() {
    Proposal proposal =
        Proposal.of(
            facts().appointments(), LUNCH_DUTY::equals, new Deed.AlsoOn(SCHOOL_WEEK), Dates.ALWAYS);
    assertThat(proposal.amendment().appointments().remove()).as("Tuesday's stays").isEmpty();
    assertThat(proposal.amendment().appointments().add())
        .extracting(one -> WhenParts.weekday(one.when()))
        .containsExactly(
            DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
  }

  @Test
  void aCopyThatIsThereAlreadyIsNotMadeTwice() {
    TimetableFacts before = facts();
    Proposal first =
        Proposal.of(
            before.appointments(), LUNCH_DUTY::equals, new Deed.AlsoOn(SCHOOL_WEEK), Dates.ALWAYS);
    TimetableFacts after = first.amendment().to(before);
    assertThat(
            Proposal.of(
                after.appointments(),
                new Choice(Viewed.room("LIB"), Set.of(), Set.of(), Choice.Kind.DUTIES)::means,
                new Deed.AlsoOn(SCHOOL_WEEK),
                Dates.ALWAYS))
        .isEqualTo(new Proposal(List.of()));
  }

  @Test
  void nothingChangesWhereNothingIsOtherwise() {
    assertThat(
            Proposal.of(
                    facts().appointments(), MONDAY_8B::equals, new Deed.TakenBy("S1"), Dates.ALWAYS)
                .isEmpty())
        .isTrue();
    assertThat(
            Proposal.of(
                    facts().appointments(),
                    MONDAY_8B::equals,
                    new Deed.TakenBy("S2"),
                    dates("2026-11-24", "2026-11-26"))
                .isEmpty())
        .as("no Monday among these days")
        .isTrue();
  }

  @Test
  void whatEndsKeepsItsPast() {
    Amendment amendment =
        Proposal.of(
                facts().appointments(),
                MONDAY_8B::equals,
                new Deed.Dropped(),
                dates("2026-11-30", null))
            .amendment();
    assertThat(amendment.appointments().add())
        .containsExactly(during(MONDAY_8B, dates(null, "2026-11-29"), "S1"));
  }

  @Test
  void aChangeAndItsInverseLeaveNothing() {
    TimetableFacts before = facts();
    Amendment change =
        Proposal.of(
                before.appointments(),
                appointment -> true,
                new Deed.TakenBy("S4"),
                dates("2026-12-01", null))
            .amendment();
    TimetableFacts after = change.to(before);
    Amendment back = Standing.inverse(change);
    assertThat(Standing.objection(after, back, PaperSchool.NAMES)).isEmpty();
    assertThat(back.to(after).appointments())
        .containsExactlyInAnyOrderElementsOf(before.appointments());
  }

  @Test
  void whatSomebodyElseChangedIsNamed() {
    TimetableFacts before = facts();
    Amendment mine =
        Proposal.of(before.appointments(), MONDAY_8B::equals, new Deed.TakenBy("S2"), Dates.ALWAYS)
            .amendment();
    TimetableFacts after = mine.to(before);
    Appointment moved = mine.appointments().add().getFirst();
    TimetableFacts later =
        Proposal.of(after.appointments(), moved::equals, new Deed.Dropped(), Dates.ALWAYS)
            .amendment()
            .to(after);
    Optional<String> objection =
        Standing.objection(later, Standing.inverse(mine), PaperSchool.NAMES);
    assertThat(objection)
        .contains("“8B, Monday, period 1: Computing D5, Jo Okafor (S2)” was changed");
  }

  @Test
  void keysTellLessonsApart() {
    assertThat(AppointmentKey.of(MONDAY_8B))
        .isEqualTo(AppointmentKey.of(lesson(at(null, DayOfWeek.MONDAY, "1"), "D5", "S1", "8B")))
        .isNotEqualTo(AppointmentKey.of(lesson(at("A", DayOfWeek.MONDAY, "1"), "D5", "S1", "8B")))
        .isNotEqualTo(AppointmentKey.of(lesson(at(null, DayOfWeek.MONDAY, "1"), "D5", "S1", null)));
  }

  private static Appointment during(Appointment like, Dates dates, String staffId) {
    InCycle when = (InCycle) like.when();
    return new Appointment(
        new InCycle(when.week(), when.weekday(), when.period(), dates),
        like.roomId(),
        staffId,
        like.group());
  }
}
