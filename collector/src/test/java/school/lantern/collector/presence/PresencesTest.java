package school.lantern.collector.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.platform.Database;
import school.lantern.collector.presence.CheckIns.Person;
import school.lantern.collector.presence.CheckIns.Tapping;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.ScopesMarked;

/** What is tapped is kept, and the room-days that it concerns are looked at anew. */
@QuarkusTest
class PresencesTest {
  private static final Instant FIVE_PAST_TEN = Instant.parse("2026-11-23T10:05:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  @Inject CheckIns checkIns;
  @Inject Presences presences;
  @Inject Registers registers;
  @Inject Database database;
  @Inject SchoolNow time;
  @Inject SchoolDay school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  @Inject Marks marks;

  /** Nobody else checks in as this person. */
  private final Person person = new Person("P" + PEOPLE.incrementAndGet(), "p@school.example");

  /** Hears which room-days are marked. */
  @Singleton
  static class Marks {
    final Set<Scope> scopes = ConcurrentHashMap.newKeySet();

    void hear(@Observes ScopesMarked marked) {
      scopes.addAll(marked.scopes());
    }
  }

  @BeforeEach
  void inTheMiddleOfALesson() {
    timer.pause(); // its claims would run out by the moved clock
    clock.set(FIVE_PAST_TEN);
    school.begin();
    school.lessonNow("ICT1");
    marks.scopes.clear();
  }

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @Test
  void aTapCountsUntilTheEndOfThePeriodAndMarksTheRoomDay() {
    assertThat(checkIns.arrive(in("A1"), time.now())).isTrue();

    Presence presence = mine().getFirst();
    assertThat(presence.roomId()).isEqualTo("A1");
    assertThat(presence.until()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    assertThat(presence.end().inferred()).isTrue();
    assertThat(presence.source()).isEqualTo(Presence.Source.CHECK_IN);
    assertThat(marks.scopes).containsExactly(scope("A1"));
    assertThat(presences.now(time.site())).contains(presence);

    clock.set(presence.until());
    assertThat(presences.now(time.site())).doesNotContain(presence);
  }

  @Test
  void whatIsTappedTwiceChangesNothing() {
    checkIns.arrive(in("A1"), time.now());
    List<Presence> once = mine();
    marks.scopes.clear();

    checkIns.arrive(in("A1"), time.now());

    assertThat(mine()).isEqualTo(once);
    assertThat(marks.scopes).isEmpty();
  }

  /** An account may turn out to have been given to the wrong person. */
  @Test
  void eachTapSaysWhichAccountItCameFrom() {
    Person otherAccount = new Person(person.staffId(), "q@school.example");
    checkIns.arrive(in("A1"), time.now());
    clock.advance(Duration.ofMinutes(1));
    checkIns.leave(new Tapping(otherAccount, "A1"), time.now());

    CheckIn kept = checkIns.of(person.staffId()).lastTap().orElseThrow().checkIn();
    assertThat(kept.arrival().logOn()).isEqualTo("p@school.example");
    assertThat(kept.leaving()).extracting(CheckIn.Tap::logOn).isEqualTo("q@school.example");
  }

  @Test
  void goingElsewhereEndsTheEarlierStayAndMarksBothRooms() {
    checkIns.arrive(in("A1"), time.now());
    clock.advance(Duration.ofMinutes(10));
    marks.scopes.clear();

    checkIns.arrive(in("A2"), time.now());

    assertThat(mine()).extracting(Presence::roomId).containsExactly("A1", "A2");
    assertThat(mine().getFirst().end().known()).isEqualTo(Presence.Known.MOVED);
    assertThat(marks.scopes).containsExactlyInAnyOrder(scope("A1"), scope("A2"));
  }

  @Test
  void takingItBackBringsTheEarlierStayBack() {
    checkIns.arrive(in("A1"), time.now());
    List<Presence> before = mine();
    clock.advance(Duration.ofMinutes(1));
    checkIns.arrive(in("A2"), time.now());
    Whereabouts.LastTap tap = checkIns.of(person.staffId()).lastTap().orElseThrow();

    assertThat(checkIns.undo(in("A2"), "another", false)).isFalse();
    assertThat(checkIns.undo(in("A2"), tap.checkIn().id(), true)).isFalse();
    assertThat(checkIns.undo(in("A2"), tap.checkIn().id(), false)).isTrue();

    assertThat(mine()).isEqualTo(before);
  }

  @Test
  void leavingIsSaidCorrectedAndTakenBack() {
    checkIns.arrive(in("A1"), time.now());
    clock.advance(Duration.ofMinutes(20));

    assertThat(checkIns.correct(in("A1"), Instant.parse("2026-11-23T09:59:00Z"))).isFalse();
    assertThat(checkIns.correct(in("A1"), Instant.parse("2026-11-23T10:00:00Z"))).isTrue();
    assertThat(checkIns.leave(in("A1"), time.now().plusSeconds(60))).isFalse();
    assertThat(checkIns.leave(in("A1"), Instant.parse("2026-11-23T10:20:00Z"))).isTrue();
    Presence said = mine().getFirst();
    assertThat(said.from()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(said.end())
        .isEqualTo(new Presence.End(Instant.parse("2026-11-23T10:20:00Z"), Presence.Known.SAID));

    Whereabouts.LastTap tap = checkIns.of(person.staffId()).lastTap().orElseThrow();
    assertThat(checkIns.undo(in("A1"), tap.checkIn().id(), true)).isTrue();
    assertThat(mine().getFirst().end().inferred()).isTrue();
  }

  @Test
  void aStayIntoMidnightTouchesBothDays() {
    clock.set(Instant.parse("2026-11-23T23:40:00Z"));
    checkIns.arrive(in("A1"), time.now());

    assertThat(marks.scopes)
        .containsExactlyInAnyOrder(scope("A1"), new Scope(time.site(), "A1", DAY.plusDays(1)));
    assertThat(mine(DAY)).isEqualTo(mine(DAY.plusDays(1))).hasSize(1);
    assertThat(mine(DAY.minusDays(1))).isEmpty();
  }

  @Test
  void aRegisterIsKeptOnce() {
    RegisterMark mark =
        new RegisterMark(person.staffId(), "A3", DAY, "now", Instant.parse("2026-11-23T10:03:00Z"));
    assertThat(keep(mark)).isTrue();
    assertThat(mine().getFirst().until()).isEqualTo("2026-11-23T11:00:00Z");
    assertThat(mine().getFirst().source()).isEqualTo(Presence.Source.REGISTER);
    assertThat(marks.scopes).containsExactly(scope("A3"));
    marks.scopes.clear();

    assertThat(keep(mark)).isFalse();
    assertThat(marks.scopes).isEmpty();
  }

  @Test
  void whatIsRolledBackLeavesNothing() {
    try {
      database.write(
          () -> {
            checkIns.arrive(in("A1"), time.now());
            throw new IllegalArgumentException("on purpose");
          });
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessage("on purpose");
    }
    assertThat(mine()).isEmpty();
    assertThat(marks.scopes).isEmpty();
  }

  private boolean keep(RegisterMark mark) {
    return !registers.keep(time.site(), List.of(mark), "test").isEmpty();
  }

  private Tapping in(String room) {
    return new Tapping(person, room);
  }

  private Scope scope(String room) {
    return new Scope(time.site(), room, DAY);
  }

  private List<Presence> mine() {
    return mine(DAY);
  }

  private List<Presence> mine(LocalDate day) {
    return presences.on(time.site(), day).stream()
        .filter(presence -> presence.staff().id().equals(person.staffId()))
        .toList();
  }
}
