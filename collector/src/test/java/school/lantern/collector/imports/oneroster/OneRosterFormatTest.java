package school.lantern.collector.imports.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Enrolment;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Sample;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.timetable.Term;

class OneRosterFormatTest {
  private static final Person AMELIA =
      new Person("1001", "Amelia Khan", Audience.PUPIL, 8, Set.of("akhan"));
  private static final Person LEO =
      new Person(
          "1002", "Leo Marsh", Audience.PUPIL, null, Set.of("l.marsh@larch.example", "l.marsh"));
  private static final Person JO =
      new Person("JOK", "Jo Okafor", Audience.STAFF, null, Set.of("jok"));

  private final Draft draft = Draft.of(SchoolData.NONE);

  @Test
  void bothVersionsTellTheSame() {
    for (Map<String, String> files : List.of(RosterSample.version11(), RosterSample.version12())) {
      Draft school = Draft.of(SchoolData.NONE);
      assertThat(mistakes(school, files)).isEmpty();
      assertThat(school.table(Tables.PEOPLE).values()).containsExactlyInAnyOrder(AMELIA, LEO, JO);
      assertThat(school.table(Tables.GROUPS).values())
          .containsExactlyInAnyOrder(
              new TeachingGroup("8B/Co", 8, "Computing", Set.of(), Set.of()),
              new TeachingGroup("9X", null, null, Set.of(), Set.of()));
      assertThat(school.table(Tables.ENROLMENTS).values())
          .containsExactlyInAnyOrder(
              new Enrolment("8B/Co", "1001"),
              new Enrolment("8B/Co", "JOK"),
              new Enrolment("9X", "1002"));
      assertThat(school.table(Tables.TERMS).values())
          .containsExactly(
              new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18)),
              new Term("Spring", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 26)));
    }
  }

  @Test
  void passwordsAndWhoIsNoneOfOursAreNotRemembered() {
    RosterSample.read(draft, RosterSample.version11());
    assertThat(draft.remembered("OneRoster").orElseThrow())
        .doesNotContain("secret")
        .doesNotContain("a@x")
        .doesNotContain("parent4")
        .doesNotContain("Pat")
        .doesNotContain("Leaver")
        .contains("Amelia");
  }

  @Test
  void whoIsHereAlreadyKeepsTheIdAndTheOtherLogons() {
    put(
        new Person("S1", "Jo", Audience.STAFF, null, Set.of("jok", "st1")),
        new Person("STAFF", "Staff (common log-on)", Audience.STAFF, null, Set.of("staff")));
    assertThat(mistakes(draft, RosterSample.version11())).isEmpty();
    assertThat(draft.table(Tables.PEOPLE).values())
        .containsExactlyInAnyOrder(
            AMELIA,
            LEO,
            new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of("jok", "st1")),
            new Person("STAFF", "Staff (common log-on)", Audience.STAFF, null, Set.of("staff")));
    assertThat(draft.table(Tables.ENROLMENTS).values()).contains(new Enrolment("8B/Co", "S1"));

    Map<String, String> married = RosterSample.version11();
    married.computeIfPresent(
        "users.csv", (_, text) -> text.replace("teacher,jok,", "teacher,jmay,"));
    RosterSample.read(draft, married);
    assertThat(draft.table(Tables.PEOPLE).values())
        .contains(new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of("jmay", "st1")));
  }

  @Test
  void changesAreWorkedIn() {
    RosterSample.read(draft, RosterSample.version11());
    Map<String, String> changes =
        Map.of(
            "manifest.csv",
            "propertyName,value\nfile.users,delta\nfile.enrollments,delta\n",
            "users.csv",
            """
            sourcedId,status,dateLastModified,role,username,givenName,familyName,identifier,grades
            u1,active,2026-11-22T10:00:00.000Z,student,akhan,Amelia,Khan-Lee,1001,9
            u2,tobedeleted,2026-11-22T10:00:00.000Z,,,,,,
            u9,active,2026-11-22,student,new9,Nia,New,1009,8
            """,
            "enrollments.csv",
            """
            sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role
            e5,tobedeleted,2026-11-22T10:00:00.000Z,,,
            e4,tobedeleted,2026-11-22T10:00:00.000Z,,,
            e9,active,2026-11-22T10:00:00.000Z,k1,u9,student
            """);
    assertThat(mistakes(draft, changes)).isEmpty();
    assertThat(draft.table(Tables.PEOPLE).values())
        .containsExactlyInAnyOrder(
            new Person("1001", "Amelia Khan-Lee", Audience.PUPIL, 9, Set.of("akhan")),
            new Person("1009", "Nia New", Audience.PUPIL, 8, Set.of("new9")),
            JO);
    assertThat(draft.table(Tables.ENROLMENTS).values())
        .containsExactlyInAnyOrder(
            new Enrolment("8B/Co", "1001"),
            new Enrolment("8B/Co", "1009"),
            new Enrolment("8B/Co", "JOK"));

    Map<String, String> older =
        Map.of(
            "manifest.csv",
            "propertyName,value\nfile.users,delta\n",
            "users.csv",
            """
            sourcedId,status,dateLastModified,role,givenName,familyName
            u1,active,2026-11-21T10:00:00.000Z,student,Amelia,Too Old
            """);
    assertThat(mistakes(draft, older)).isEmpty();
    assertThat(draft.table(Tables.PEOPLE).values())
        .extracting(Person::displayName)
        .contains("Amelia Khan-Lee");
  }

  @Test
  void changesNeedSomethingThatTheyChange() {
    Map<String, String> files = RosterSample.version11();
    files.computeIfPresent("manifest.csv", (_, text) -> text.replace("bulk", "delta"));
    assertThat(mistakes(draft, files))
        .anySatisfy(m -> assertThat(m).startsWith("users.csv ERROR These are only changes"));
  }

  /** One line is added to a file of the sample; place, severity and the beginning of what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "enrollments.csv|e9,k9,o1,u1,student,,,|enrollments.csv:8:2 ERROR There is no such line in cl",
        "enrollments.csv|e9,k1,o1,u77,student,,,|enrollments.csv:8:4 ERROR There is no such line in",
        "enrollments.csv|e9,k1,o1,u1,pupil,,,|enrollments.csv:8:5 ERROR OneRoster has no such word",
        "enrollments.csv|e1,k3,o1,u1,student,,,|enrollments.csv:8:1 ERROR This id is there already",
        "enrollments.csv|e9,k1,o1,u1,student,,soon,|enrollments.csv:8:7 ERROR This is not a date",
        "enrollments.csv|,k1,o1,u1,student,,,|enrollments.csv:8:1 ERROR “sourcedId” is empty",
        "users.csv|u9,,true,o1,wizard,w,W,W,,,,,|users.csv:7:5 ERROR OneRoster has no such role",
        "users.csv|u9,,true,o1,,w,W,W,,,,,|users.csv:7:5 ERROR Nothing says what this person is",
        "users.csv|u9,,maybe,o1,student,w,W,W,,,,,|users.csv:7:3 ERROR OneRoster has no such word",
        "users.csv|u9,,true,o1,student,w,,,,,,,|users.csv:7:8 ERROR The person has no name",
        "users.csv|u9,,true,o1,student,w,W,W,,,,Z1,|users.csv:7:12 WARNING Lantern does not know",
        "classes.csv|k9,X,,c9,X,scheduled,,o1,|classes.csv:5:4 ERROR There is no such line in cour",
        "classes.csv|k9,X,,,X,scheduled,,o1,t9|classes.csv:5:9 ERROR There is no such line in acad",
        "classes.csv|k9,X,,,X,lesson,,o1,|classes.csv:5:6 ERROR OneRoster has no such word here",
        "academicsessions.csv|t9,,,X,term,2027-05-01,2027-04-01,,|academicsessions.csv:6:7 ERROR The",
        "academicsessions.csv|t9,,,X,quarter,2027-05-01,2027-06-01,,|academicsessions.csv:6:5 ERROR",
        "manifest.csv|file.roles,bulk|manifest.csv:11:2 ERROR The manifest says that there is a file",
        "manifest.csv|file.users,some|manifest.csv:11:2 ERROR OneRoster has no such word here",
      })
  void aBadLineIsOneMistakeAtItsPlace(String file, String line, String expected) {
    Map<String, String> files = RosterSample.version11();
    files.merge(file, line + "\n", String::concat);
    assertThat(mistakes(draft, files)).singleElement().asString().startsWith(expected);
  }

  @Test
  void aBrokenUserIsNotAMistakeOfEachEnrolment() {
    Map<String, String> files = RosterSample.version11();
    files.computeIfPresent("users.csv", (_, text) -> text.replace("student,akhan", "pupil,akhan"));
    assertThat(mistakes(draft, files)).singleElement().asString().startsWith("users.csv:2:5 ERROR");
  }

  @Test
  void oldNamesOfColumnsAndAnyOrderAreRead() {
    Map<String, String> files = RosterSample.version11();
    files.put("enrollments.csv", "role,userId,classSourcedId,sourcedId\nstudent,u1,k3,e1\n");
    assertThat(mistakes(draft, files)).isEmpty();
    assertThat(draft.table(Tables.ENROLMENTS).values())
        .containsExactly(new Enrolment("9X", "1001"));
  }

  @Test
  void filesOfOneRosterAreKnownByWhatStandsAboveThem() {
    Map<String, String> files = RosterSample.version11();
    files.put("demographics.csv", "sourcedId,birthDate\n");
    files.put("rooms.csv", "id,name\n");
    assertThat(OneRosterFormat.known(new Upload(files)))
        .contains("users.csv", "manifest.csv", "demographics.csv")
        .doesNotContain("rooms.csv");
    assertThat(OneRosterFormat.known(new Upload(Map.of("users.csv", "id,name\n")))).isEmpty();
  }

  private void put(Person... people) {
    Table.Source source = new Table.Source("people.csv", Map.of());
    draft.replace(
        new Table<>(
            Tables.PEOPLE,
            List.of(people).stream().map(one -> new Table.Row<>(one, source, 0)).toList(),
            Set.of()));
  }

  private static List<String> mistakes(Draft school, Map<String, String> files) {
    Mistakes mistakes = RosterSample.read(school, files);
    return Sample.written(mistakes);
  }
}
