package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.SessionChange;

/** Where a laptop is that nobody booked: with its user, in that pupil's lesson. */
class InferredPlaceTest {
  private static final String LAPTOP = "lap-1";
  private static final String AMELIA = "a.khan";
  private static final String BEN = "b.jones";
  private static final String CHRIS = "c.lee";

  /** Amelia, P1, has lessons in R1 and R2; Ben, P2, in R3; Chris none. */
  private static final List<InferredPlace.Lesson> LESSONS =
      List.of(
          lesson("P1", "R1", "09:00-10:00"),
          lesson("P1", "R2", "10:00-11:00"),
          lesson("P1", "R2", "13:00-14:00"),
          lesson("P2", "R3", "09:00-10:00"),
          lesson("P2", "R3", "11:00-12:00"));

  @Test
  void itIsInTheRoomOfItsUsersOwnClass() {
    assertThat(stays(used(AMELIA, "09:10-09:50"))).containsExactly("R1 09:10-09:50");
    assertThat(stays(used(BEN, "09:10-09:50"))).containsExactly("R3 09:10-09:50");
  }

  @Test
  void oneLessonFollowsTheOther() {
    assertThat(stays(used(AMELIA, "09:10-10:30")))
        .containsExactly("R1 09:10-10:00", "R2 10:00-10:30");
  }

  @Test
  void whoHasNoLessonLeavesItAtHome() {
    assertThat(stays(used(CHRIS, "09:10-09:50"))).isEmpty();
    assertThat(stays(used(AMELIA, "11:30-12:30"))).isEmpty();
    assertThat(stays(used("nobody.knows", "09:10-09:50"))).isEmpty();
    assertThat(stays(used("m.ellis", "09:10-09:50"))).as("staff").isEmpty();
  }

  /** Who logs on before the bell, or takes a moment to leave, is in the lesson's room. */
  @Test
  void timeIsLentAtBothEndsOfALesson() {
    assertThat(stays(used(AMELIA, "08:50-09:10"))).containsExactly("R1 08:55-09:10");
    assertThat(stays(used(AMELIA, "13:50-14:20"))).containsExactly("R2 13:50-14:05");
    assertThat(stays(used(AMELIA, "08:50-08:54"))).isEmpty();
  }

  @Test
  void timeLentAfterALessonGoesBeforeTimeLentAheadOfOne() {
    List<InferredPlace.Lesson> close =
        List.of(lesson("P1", "R1", "09:00-10:00"), lesson("P1", "R2", "10:06-11:00"));
    assertThat(stays(used(AMELIA, "09:50-10:20"), close))
        .containsExactly("R1 09:50-10:05", "R2 10:05-10:20");
  }

  @Test
  void twoPupilsOneAfterTheOther() {
    assertThat(stays(used(AMELIA, "09:10-09:30").used(LAPTOP, BEN, "09:31-09:50")))
        .containsExactly("R1 09:10-09:30", "R3 09:31-09:50");
  }

  @Test
  void whereTwoRoomsClaimOneMomentNobodyCanSay() {
    List<InferredPlace.Lesson> split =
        List.of(lesson("P1", "R1", "09:00-10:00"), lesson("P1", "R9", "09:30-10:00"));
    assertThat(stays(used(AMELIA, "09:10-09:50"), split)).containsExactly("R1 09:10-09:30");
    assertThat(stays(used(AMELIA, "09:10-09:50").used(LAPTOP, BEN, "09:20-09:30")))
        .as("two pupils at once, of two classes")
        .containsExactly("R1 09:10-09:20", "R1 09:30-09:50");
  }

  @Test
  void whileSomebodySaidWhereItIsNothingIsInferred() {
    assertThat(stays(used(AMELIA, "09:10-09:50").here(LAPTOP, "09:20-09:40", "00:00-23:59")))
        .as("at home from 09:20 to 09:40, else booked")
        .containsExactly("R1 09:20-09:40");
  }

  /**
   * The room may be reckoned again before anything else is heard: its lessons to come are known.
   */
  @Test
  void aUseThatGoesOnIsTakenToGoOn() {
    RoomScene scene =
        new RoomScene()
            .session(LAPTOP, AMELIA, SessionChange.Change.LOG_ON, "09:10")
            .heard(LAPTOP, "09:20", AMELIA);
    assertThat(stays(scene.facts("09:20"), LESSONS))
        .containsExactly("R1 09:10-10:00", "R2 10:00-11:05", "R2 12:55-14:05");
  }

  /** Laws: order makes no difference; no stay without use; one place at a time. */
  @Test
  void orderMakesNoDifferenceAndStaysLieInUse() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      RoomScene scene = new RoomScene();
      List<InferredPlace.Lesson> lessons = new ArrayList<>(LESSONS);
      for (int number = 0; number < 4; number++) {
        int start = 8 * 60 + random.nextInt(300);
        String from = clock(start);
        String until = clock(start + 1 + random.nextInt(90));
        scene.used(LAPTOP, random.nextBoolean() ? AMELIA : BEN, from + "-" + until);
      }
      RoomFacts facts = scene.facts("18:00");
      List<String> inOrder = stays(facts, lessons);
      IntervalSet use = IntervalSet.of(RoomRules.uses(facts).stream().map(Use::when).toList());
      IntervalSet seen = IntervalSet.EMPTY;
      for (InferredPlace.Stay stay : found(facts, lessons)) {
        IntervalSet when = IntervalSet.of(stay.when());
        assertThat(when.minus(use).isEmpty()).as("seed %d", seed).isTrue();
        assertThat(when.intersect(seen).isEmpty()).as("seed %d", seed).isTrue();
        seen = seen.union(when);
      }
      Collections.shuffle(lessons, random);
      assertThat(stays(scene.deliveredBadly(random).facts("18:00"), lessons))
          .as("seed %d", seed)
          .isEqualTo(inOrder);
    }
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static InferredPlace.Lesson lesson(String pupil, String room, String stretch) {
    Interval when = RoomScene.during(stretch);
    return new InferredPlace.Lesson(pupil, room, when);
  }

  private static RoomScene used(String account, String stretch) {
    return new RoomScene().used(LAPTOP, account, stretch);
  }

  private static List<String> stays(RoomScene scene) {
    return stays(scene, LESSONS);
  }

  private static List<String> stays(RoomScene scene, List<InferredPlace.Lesson> lessons) {
    return stays(scene.facts("18:00"), lessons);
  }

  private static List<String> stays(RoomFacts facts, List<InferredPlace.Lesson> lessons) {
    return found(facts, lessons).stream()
        .map(
            stay ->
                stay.roomId()
                    + " "
                    + stay.when().from().toString().substring(11, 16)
                    + "-"
                    + stay.when().until().toString().substring(11, 16))
        .toList();
  }

  private static List<InferredPlace.Stay> found(
      RoomFacts facts, List<InferredPlace.Lesson> lessons) {
    return InferredPlace.of(
        facts.workstations().getFirst(), lessons, facts.people(), facts.frame());
  }
}
