package school.lantern.collector.imports.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Enrolment;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

class OneRosterExportTest {

  /** Law: people, classes, members and terms come back as they went, into an empty school. */
  @Test
  void whatIsTakenAwayComesBackTheSame() {
    for (long seed = 0; seed < 200; seed++) {
      SchoolData school = school(new Random(seed));
      Draft back = Draft.of(SchoolData.NONE);
      Mistakes mistakes = RosterSample.read(back, taken(school));
      assertThat(mistakes.inOrder()).as("seed %d", seed).isEmpty();
      assertThat(back.table(Tables.PEOPLE).values())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(school.people());
      assertThat(back.table(Tables.TERMS).values())
          .as("seed %d", seed)
          .isEqualTo(school.timetable().calendar().terms());
      assertThat(back.table(Tables.GROUPS).values())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(Draft.of(school).table(Tables.GROUPS).values());
      assertThat(Set.copyOf(back.table(Tables.ENROLMENTS).values()))
          .as("seed %d", seed)
          .isEqualTo(Set.copyOf(Draft.of(school).table(Tables.ENROLMENTS).values()));
    }
  }

  /** Handed in where it came from, it changes nothing. */
  @Test
  void handedInWhereItCameFromItChangesNothing() {
    SchoolData school = school(new Random(7));
    Draft same = Draft.of(school);
    RosterSample.read(same, taken(school));
    assertThat(Set.<Person>copyOf(same.table(Tables.PEOPLE).values()))
        .isEqualTo(Set.copyOf(school.people()));
    assertThat(Set.<Enrolment>copyOf(same.table(Tables.ENROLMENTS).values()))
        .isEqualTo(Set.copyOf(Draft.of(school).table(Tables.ENROLMENTS).values()));
  }

  private static Map<String, String> taken(SchoolData school) {
    Map<String, String> files = new TreeMap<>();
    new OneRosterExport()
        .files(school)
        .forEach((name, text) -> files.put(name.toLowerCase(Locale.ROOT), text));
    return files;
  }

  private static SchoolData school(Random random) {
    List<Person> people = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      boolean pupil = random.nextInt(4) > 0;
      people.add(
          new Person(
              "N" + number,
              random.nextBoolean() ? "Zoë van der Berg, " + number : "Single" + number,
              pupil ? Audience.PUPIL : Audience.STAFF,
              pupil ? year(random) : null,
              logons(random, number)));
    }
    List<TeachingGroup> groups = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      Set<String> pupils = new HashSet<>();
      Set<String> staff = new HashSet<>();
      for (Person person : people) {
        if (random.nextInt(3) == 0) {
          (person.audience() == Audience.PUPIL ? pupils : staff).add(person.id());
        }
      }
      String subject = random.nextBoolean() ? "Art, \"Craft\" " + number % 3 : null;
      groups.add(new TeachingGroup(number + "B/Xy", year(random), subject, pupils, staff));
    }
    LocalDate start = LocalDate.of(2026, 9, 1);
    List<Term> terms = new ArrayList<>();
    for (int number = 0; number < random.nextInt(5); number++) {
      terms.add(new Term("Term " + number, start, start.plusDays(60)));
      start = start.plusDays(90);
    }
    return new SchoolData(
        people,
        List.of(),
        Map.of(),
        groups,
        new TimetableFacts(
            new SchoolCalendar(terms, List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            Arrangements.NONE));
  }

  private static @Nullable Integer year(Random random) {
    int year = random.nextInt(15);
    return year == 0 ? null : year;
  }

  private static Set<String> logons(Random random, int number) {
    return switch (random.nextInt(3)) {
      case 0 -> Set.of();
      case 1 -> Set.of("log" + number);
      default -> Set.of("log" + number, "other" + number, "third" + number);
    };
  }
}
