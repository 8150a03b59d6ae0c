package school.lantern.collector.timetable;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.ScopesMarked;

/** What is stored, held in memory, and looked at anew. */
@QuarkusTest
class TimetableTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 23);
  private static final Appointment LESSON =
      new Appointment(InCycle.always(null, MONDAY, "1"), "ICT1", "KHA", "8B");
  private static final Appointment DUTY =
      new Appointment(InCycle.always(null, MONDAY, "1"), "LIB", "OKA", null);

  @Inject Timetable timetable;
  @Inject Directory directory;
  @Inject Database database;
  @Inject MovableClock clock;
  @Inject Marked marked;
  private String site = "";

  @BeforeEach
  void anotherSchool() {
    site = "timetable-" + UUID.randomUUID();
    clock.set(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void everythingComesBackAsItWas() {
    for (long seed = 0; seed < 20; seed++) {
      TimetableFacts facts = plus(new RandomSchool(seed).plan().facts());
      timetable.replace(site, facts);
      TimetableFacts stored = timetable.facts(site);
      assertThat(stored.calendar()).as("seed %d", seed).isEqualTo(facts.calendar());
      assertThat(stored.bells()).as("seed %d", seed).isEqualTo(facts.bells());
      assertThat(stored.appointments()).as("seed %d", seed).isEqualTo(facts.appointments());
      assertThat(stored.arrangements()).as("seed %d", seed).isEqualTo(facts.arrangements());
      assertThat(stored.cover())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(facts.cover());
    }
  }

  @Test
  void aChangeOfPeopleIsSeenAtOnce() {
    timetable.replace(site, school(LESSON));
    assertThat(supervisors()).containsExactly("KHA");
    directory.replace(
        site, List.of(new Person("KHA", "Amy Khan", Person.Audience.STAFF, null, Set.of())));
    assertThat(supervisors()).containsExactly("Amy Khan");
    directory.replaceGroups(
        site, List.of(new TeachingGroup("8B", 8, "Computing", Set.of("P1"), Set.of("KHA"))));
    assertThat(timetable.plan(site).people().groups()).containsOnlyKeys("8B");
    assertThat(directory.groups(site))
        .containsExactly(new TeachingGroup("8B", 8, "Computing", Set.of("P1"), Set.of("KHA")));
  }

  @Test
  void whatIsRolledBackWasNeverHeld() {
    timetable.replace(site, school(LESSON));
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      timetable.replace(site, school(LESSON, DUTY));
                      assertThat(supervisors()).containsExactly("KHA", "OKA");
                      throw new IllegalStateException("no");
                    }))
        .hasMessageContaining("no");
    assertThat(supervisors()).containsExactly("KHA");
    timetable.amend(site, Amendment.of(List.of(LESSON), List.of()));
    assertThat(supervisors()).isEmpty();
  }

  @Test
  void anAmendmentWritesItsRowsAndMarksWhatItTouches() {
    timetable.replace(site, school(LESSON, LESSON, DUTY));
    Appointment moved = new Appointment(LESSON.when(), "ICT2", "KHA", "8B");
    assertThat(timetable.amend(site, Amendment.of(List.of(LESSON), List.of(moved)))).isTrue();
    assertThat(timetable.facts(site).appointments())
        .as("one of two equal rows")
        .containsExactlyInAnyOrder(LESSON, DUTY, moved);
    assertThat(marked.of(site))
        .containsExactlyInAnyOrder(
            new Scope(site, "ICT2", MON),
            new Scope(site, "ICT2", MON.minusWeeks(1)),
            new Scope(site, "ICT2", MON.minusWeeks(2)));
  }

  @Test
  void anAmendmentOfWhatIsNoLongerThereChangesNothing() {
    timetable.replace(site, school(LESSON));
    Amendment stale = Amendment.of(List.of(LESSON, DUTY), List.of(DUTY));
    assertThat(timetable.amend(site, stale)).isFalse();
    assertThat(timetable.facts(site)).isEqualTo(school(LESSON));
    assertThat(marked.of(site)).isEmpty();
  }

  @Test
  void aTripOfLastMonthMarksLastMonth() {
    timetable.replace(site, school(LESSON, DUTY));
    LocalDate then = MON.minusWeeks(5);
    Away trip =
        new Away(
            "Museum",
            Away.Kind.TRIP,
            Dates.on(then),
            Set.of(),
            new Away.Who(Set.of(), Set.of("8B"), Set.of(), Set.of("OKA")));
    Support support = new Support("P1", "TA", LESSON.when());
    Exemption exemption =
        new Exemption(
            new Exemption.What("LIB", Set.of(12), Set.of()), new Dates(null, MON), "Study", "Head");
    Amendment all =
        Amendment.NONE
            .withAway(List.of(), List.of(trip))
            .withSupport(List.of(), List.of(support))
            .withExemptions(List.of(), List.of(exemption));
    assertThat(timetable.amend(site, all)).isTrue();
    assertThat(marked.of(site))
        .contains(new Scope(site, "ICT1", then), new Scope(site, "LIB", then))
        .doesNotContain(new Scope(site, "ICT1", then.plusWeeks(1)));
    assertThat(timetable.facts(site).arrangements())
        .isEqualTo(new Arrangements(List.of(trip), List.of(support), List.of(exemption)));
    Amendment back =
        Amendment.NONE
            .withAway(List.of(trip), List.of())
            .withSupport(List.of(support), List.of())
            .withExemptions(List.of(exemption), List.of());
    assertThat(timetable.amend(site, back)).isTrue();
    assertThat(timetable.facts(site)).isEqualTo(school(LESSON, DUTY));
  }

  @Test
  void coverIsEnteredOnceAndTakenBackByAnybody() {
    timetable.replace(site, school(LESSON));
    Cover cover = new Cover(MON, "1", "ICT1", "KHA", "OKA");
    Cover.Entered first = new Cover.Entered(cover, TimetableSample.NOON, "K. Lee");
    Cover.Entered second =
        new Cover.Entered(cover, TimetableSample.NOON.plusSeconds(60), "J. Okafor");
    assertThat(timetable.amend(site, Amendment.NONE.withCover(List.of(), List.of(first)))).isTrue();
    assertThat(timetable.amend(site, Amendment.NONE.withCover(List.of(), List.of(second))))
        .isTrue();
    assertThat(timetable.facts(site).cover()).containsExactly(first);
    assertThat(supervisors()).containsExactly("OKA");
    assertThat(timetable.amend(site, Amendment.NONE.withCover(List.of(second), List.of())))
        .isTrue();
    assertThat(supervisors()).containsExactly("KHA");
    assertThat(timetable.amend(site, Amendment.NONE.withCover(List.of(second), List.of())))
        .isFalse();
  }

  private List<String> supervisors() {
    return timetable.day(site, MON).slots().stream().map(slot -> slot.supervisor().name()).toList();
  }

  private static TimetableFacts school(Appointment... appointments) {
    TimetableSample school = new TimetableSample().bell("1", "09:00", "10:00");
    for (Appointment one : appointments) {
      school.lesson(one.when(), one.roomId(), one.staffId(), one.group());
    }
    return school.facts();
  }

  /** Without cover said twice, and with an exemption. */
  private static TimetableFacts plus(TimetableFacts facts) {
    return new TimetableFacts(
        facts.calendar(),
        facts.bells(),
        facts.appointments(),
        List.copyOf(new HashSet<>(facts.cover())),
        new Arrangements(
            facts.arrangements().away(),
            facts.arrangements().support(),
            List.of(
                new Exemption(
                    new Exemption.What(null, Set.of(12, 13), Set.of("P1", "P 2")),
                    new Dates(MON, MON.plusDays(9)),
                    "Study; alone",
                    "The head"))));
  }

  /** Hears what is looked at anew. */
  @Singleton
  static class Marked {
    private final ConcurrentLinkedQueue<Scope> scopes = new ConcurrentLinkedQueue<>();

    void hear(@Observes ScopesMarked marked) {
      scopes.addAll(marked.scopes());
    }

    void forget(String site) {
      scopes.removeIf(scope -> scope.site().equals(site));
    }

    Set<Scope> of(String site) {
      return scopes.stream().filter(scope -> scope.site().equals(site)).collect(Collectors.toSet());
    }
  }
}
