package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.timetable.Cover;

class PlainExportTest {
  private static final Instant ENTERED = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void whatIsTakenAwayChangesNothingWhenHandedInAgain() {
    Map<String, String> files = Sample.files();
    files.merge("people.csv", "P2,\"Lee, “Sam”\",pupil,,\n", String::concat);
    files.merge("closures.csv", "2026-10-26,2026-10-30,Half term\n", String::concat);
    files.merge(
        "bells.csv",
        """
        Club,23:00,24:00,Sat;Fri,,
        1,09:30,10:00,,8;9,
        1,09:00,09:30,,,2026-12-18
        """,
        String::concat);
    files.merge(
        "duties.csv",
        """
        ,Sat,Club,ICT2,S2,2026-10-01,,,,,
        ,Tue,,ICT2,S2,2026-11-23,2026-12-18,12:05,24:00,2,2026-12-08
        """,
        String::concat);
    files.merge("cover.csv", "2026-11-23,1,ICT1,S1,S2\n2026-11-23,1,ICT2,S1,\n", String::concat);
    files.merge(
        "bookings.csv",
        "PC1,ICT2,2026-11-23,09:05,24:00\nICT2,ICT1,2026-11-24,,\n",
        String::concat);
    files.merge(
        "away.csv", "Museum,Trip,2026-11-23,2026-11-24,1,8;9,8B,P1,S1;S2\n", String::concat);
    files.merge("support.csv", "P1,S2,A,Mon,1,,2026-12-01,,\n", String::concat);
    files.merge("exemptions.csv", "Study,Head,,2027-07-20,ICT1,12;13,P1\n", String::concat);
    SchoolData school = read(files, Sample.NO_SCHOOL);

    Map<String, String> taken = new PlainExport().files(school);
    assertThat(taken).containsOnlyKeys(files.keySet());
    assertThat(Sample.mistakes(taken)).isEmpty();
    assertThat(read(taken, Sample.NO_SCHOOL).written()).isEqualTo(school.written());
    assertThat(read(taken, school).written()).isEqualTo(school.written());
  }

  /** A spreadsheet runs what begins like a formula; what we wrote we read as it was. */
  @Test
  void noFieldIsAFormulaAndEachComesBackAsItWas() {
    List<String> names =
        List.of("=HYPERLINK(A1)", "+44 7700", "-8B-", "@SUM(1)", "'=1", "''-", "'t Hooft", "'");
    Map<String, String> files = Sample.files();
    for (int number = 0; number < names.size(); number++) {
      String row = "F%d,%s,pupil,,\n".formatted(number, escaped(names.get(number)));
      files.merge("people.csv", row, String::concat);
    }
    SchoolData school = read(files, Sample.NO_SCHOOL);
    assertThat(school.people()).extracting(Person::displayName).containsAll(names);

    Map<String, String> taken = new PlainExport().files(school);
    assertThat(taken.values()).noneMatch(text -> text.matches("(?s)(.*[,\n])?\"?[=+@-].*"));
    assertThat(read(taken, Sample.NO_SCHOOL).written()).isEqualTo(school.written());
    assertThat(new PlainExport().files(read(taken, school))).isEqualTo(taken);
  }

  private static String escaped(String name) {
    return name.matches("'*[=+@-].*") ? "'" + name : name;
  }

  private static SchoolData read(Map<String, String> files, SchoolData before) {
    Draft draft = Draft.of(before);
    Sample.FORMATS.read(new Upload(files), draft, new Mistakes());
    return draft.data(cover -> new Cover.Entered(cover, ENTERED, "the office"));
  }
}
