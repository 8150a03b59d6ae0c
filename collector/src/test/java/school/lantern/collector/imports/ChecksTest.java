package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.imports.Sample.files;
import static school.lantern.collector.imports.Sample.mistakes;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

  @Test
  void theSampleHasNoMistake() {
    assertThat(mistakes(files())).isEmpty();
  }

  /** One line is added to a file; what is expected is place, severity and the beginning of what. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people.csv|,Nobody,pupil,7,x|people.csv:5:1 ERROR “id” is empty",
        "people.csv|P1,Sam Lee,pupil,7,x|people.csv:5:1 ERROR This is in line 2 already",
        "people.csv|P9,Sam Lee,teacher,,x|people.csv:5:3 ERROR A person is a pupil or staff",
        "people.csv|P9,Sam Lee,pupil,15,x|people.csv:5:4 ERROR Year groups go from 1 to 14",
        "people.csv|P9,Sam Lee,staff,7,x|people.csv:5:4 ERROR Staff have no year group",
        "people.csv|P9,Sam Lee,pupil,7,a;AKHAN|people.csv:5:5 ERROR This log-on belongs to P1",
        "people.csv|P9,Lee, Sam,pupil,7,x|people.csv:5:6 ERROR The line has 6 fields under 5",
        "people.csv|P9,\"Lee|people.csv:5 ERROR From here on the file cannot be read",
        "rooms.csv|ICT1,Again|rooms.csv:4:1 ERROR This is in line 2 already",
        "workstations.csv|PC1,ICT1|workstations.csv:3:1 ERROR This is in line 2 already",
        "workstations.csv|pc2,ict1|workstations.csv:3:2 ERROR There is no such room",
        "terms.csv|Spring,2026-12-01,2027-03-01|terms.csv:3:2 ERROR The term begins before",
        "terms.csv|Spring,2027-02-01,2027-01-01|terms.csv:3:3 ERROR The term ends before",
        "terms.csv|Spring,soon,2027-01-01|terms.csv:3:2 ERROR This is not a date",
        "terms.csv|Spring,31/02/2027,2027-06-01|terms.csv:3:2 ERROR This is not a date",
        "closures.csv|2026-11-27,,Again|closures.csv:3:1 ERROR This is in line 2 already",
        "closures.csv|2026-11-27,2026-11-20,X|closures.csv:3:2 ERROR The closure ends before",
        "weeks.csv|2026-11-24,B|weeks.csv:4:1 ERROR This day is a Tuesday",
        "weeks.csv|2026-11-23,B|weeks.csv:4:1 ERROR This is in line 2 already",
        "bells.csv|2,11:00,10:00,|bells.csv:3:3 ERROR The period ends before it starts",
        "bells.csv|2,9.15,10:00,|bells.csv:3:2 ERROR This is not a time of day",
        "bells.csv|2,09:00,10:00,Fryday|bells.csv:3:4 ERROR This is not a day of the week",
        "bells.csv|1,09:00,10:00,|bells.csv:3:1 ERROR This period is in line 2 already",
        "bells.csv|1,09:00,10:00,,15,|bells.csv:3:5 ERROR Year groups go from 1 to 14",
        "bells.csv|1,09:00,10:00,,,soon|bells.csv:3:6 ERROR This is not a date",
        "bells.csv|1,09:00,10:00,Mon,,2026-11-23|bells.csv:3:6 ERROR The line names weekdays as",
        "groups.csv|,8,|groups.csv:3:1 ERROR “name” is empty",
        "groups.csv|8B,8,|groups.csv:3:1 ERROR This is in line 2 already",
        "groups.csv|8C,Z,|groups.csv:3:2 ERROR Year groups go from 1 to 14",
        "enrolments.csv|8X,P1|enrolments.csv:4:1 ERROR There is no such class in groups.csv",
        "enrolments.csv|8B,P7|enrolments.csv:4:2 ERROR Nobody in people.csv has this id",
        "enrolments.csv|8B,P1|enrolments.csv:4:2 ERROR This is in line 2 already",
        "lessons.csv|A,Mon,1,ICT2,9Z,S2|lessons.csv:3:5 WARNING There is no such class",
        "lessons.csv|A,Mon,,ICT2,8B,S2|lessons.csv:3:3 ERROR “period” is empty",
        "duties.csv|,Mon,,ICT2,S2,2026-11-23,2026-12-18,09:00,|duties.csv:2:9 ERROR “end” is empty",
        "duties.csv|,,,ICT2,S2,2026-11-23,,12:00,12:30|duties.csv:2:7 ERROR “until” is empty",
        "duties.csv|A,,,ICT2,S2,2026-11-23,2026-12-18,12:00,12:30|duties.csv:2:1 ERROR The line has",
        "duties.csv|,Tue,,ICT2,S2,2026-11-23,2026-11-23,12:00,12:30|duties.csv:2:7 ERROR There is no",
        "duties.csv|,,,ICT2,S2,2026-11-23,2026-12-18,12:00,11:30|duties.csv:2:9 ERROR It ends before",
        "duties.csv|,Mon,1,ICT2,S2,2026-11-23,2026-10-18|duties.csv:2:7 ERROR It ends before",
        "duties.csv|,Mon,1,ICT2,S2,,,,,2|duties.csv:2:10 ERROR Only what goes by the clock",
        "away.csv|Zoo,outing,2026-11-23,,,8,,,S1|away.csv:2:2 ERROR This is not a kind of absence",
        "away.csv|Zoo,trip,2026-11-23,2026-11-20,,8,,,S1|away.csv:2:4 ERROR It ends before",
        "away.csv|Zoo,trip,2026-11-23,,9,8,,,S1|away.csv:2:5 ERROR There is no such period",
        "away.csv|Zoo,trip,2026-11-23,,,,,,|away.csv:2:6 ERROR The line names nobody",
        "away.csv|Zoo,trip,2026-11-23,,,,7Q,,S1|away.csv:2:7 ERROR There is no such class",
        "away.csv|Zoo,trip,2026-11-23,,,,,S1,S1|away.csv:2:8 ERROR This is a member of staff",
        "away.csv|Zoo,trip,2026-11-23,,,,,P1,P1|away.csv:2:9 ERROR This is a pupil",
        "away.csv|Zoo,trip,2026-11-23,,,8,,,|away.csv:2:9 WARNING Nobody is with these pupils",
        "support.csv|S2,S1,,Mon,1|support.csv:2:1 ERROR This is a member of staff",
        "support.csv|P1,S1,,Mon,9|support.csv:2:5 ERROR There is no such period in bells.csv",
        "support.csv|P1,S1,C,Mon,1|support.csv:2:3 ERROR weeks.csv never says",
        "exemptions.csv|Study,Head,,,ICT1,,|exemptions.csv:2:4 ERROR “until” is empty",
        "exemptions.csv|Study,Head,,2026-12-18,,,|exemptions.csv:2:5 ERROR The line exempts",
        "exemptions.csv|Study,Head,,2026-12-18,LAB,12,|exemptions.csv:2:5 ERROR There is no such",
        "exemptions.csv|Study,Head,,2026-12-18,ICT1,,P9|exemptions.csv:2:7 ERROR Nobody in",
        "lessons.csv|A,Mon,1,ICT2,8B,S9|lessons.csv:3:6 ERROR Nobody in people.csv has this id",
        "lessons.csv|A,Mon,1,ICT2,8B,P1|lessons.csv:3:6 ERROR This is a pupil",
        "lessons.csv|A,Mon,9,ICT2,8B,S2|lessons.csv:3:3 ERROR There is no such period",
        "lessons.csv|A,Sun,1,ICT2,8B,S2|lessons.csv:3:3 ERROR bells.csv has no such period for Sun",
        "lessons.csv|C,Mon,1,ICT2,8B,S2|lessons.csv:3:1 ERROR weeks.csv never says when week C is",
        "lessons.csv|A,Mon,1,LAB,8B,S2|lessons.csv:3:4 ERROR There is no such room",
        "lessons.csv|A,Mon,1,ICT2,8B,S1|lessons.csv:3:6 WARNING At this time S1 is in ICT1",
        "duties.csv|A,Mon,1,ICT2,S1|duties.csv:2:5 WARNING At this time S1 is in ICT1",
        "cover.csv|2026-11-27,1,ICT1,S1,S2|cover.csv:2:1 ERROR There is no school on this day",
        "cover.csv|2026-11-23,2,ICT1,S1,S2|cover.csv:2:2 ERROR There is no such period on this Monday",
        "cover.csv|2026-11-23,1,LAB,S1,S2|cover.csv:2:3 ERROR There is no such room",
        "cover.csv|2026-11-23,1,ICT1,S9,S2|cover.csv:2:4 ERROR Nobody in people.csv has this id",
        "cover.csv|2026-11-23,1,ICT1,,|cover.csv:2:5 ERROR The line names neither",
        "cover.csv|2026-11-23,1,ICT1,S2,S1|cover.csv:2:4 WARNING On this weekday the timetable",
      })
  void aBadLineIsOneMistakeAtItsPlace(String file, String line, String expected) {
    Map<String, String> files = files();
    files.merge(file, line + "\n", String::concat);
    assertThat(mistakes(files))
        .filteredOn(mistake -> mistake.startsWith(file))
        .hasSize(1)
        .first()
        .asString()
        .startsWith(expected);
  }

  @Test
  void aBrokenRowDoesNotBreakThoseThatNameIt() {
    Map<String, String> files = files();
    files.computeIfPresent("people.csv", (_, text) -> text.replace("staff,,st1", "teacher,,st1"));
    assertThat(mistakes(files)).singleElement().asString().startsWith("people.csv:3:3 ERROR");
  }

  @Test
  void columnsAreFoundByTheirHeadings() {
    Map<String, String> files = files();
    files.put("rooms.csv", " Name , Spare, ID\nSuite 1,,ICT1\nSuite 2,,ICT2\n");
    assertThat(mistakes(files))
        .singleElement()
        .asString()
        .startsWith("rooms.csv:1:2 WARNING Lantern does not know this column");
    files.put("rooms.csv", "name\nSuite 1\n");
    assertThat(mistakes(files))
        .anySatisfy(m -> assertThat(m).startsWith("rooms.csv:1 ERROR There is no column “id”"));
    files.put("rooms.csv", "id,name,id\nICT1,Suite 1,ICT1\nICT2,Suite 2,ICT2\n");
    assertThat(mistakes(files)).singleElement().asString().startsWith("rooms.csv:1:3 ERROR");
    files.put("rooms.csv", "");
    assertThat(mistakes(files)).anySatisfy(m -> assertThat(m).contains("The file is empty"));
  }

  @Test
  void blankLinesAndQuotedLineBreaksKeepTheCount() {
    Map<String, String> files = files();
    files.put("rooms.csv", "id,name\r\n\r\nICT1,\"Suite\n1\"\r\n  ,\r\nICT2,x\r\nICT2,y\r\n");
    assertThat(mistakes(files))
        .containsExactly(
            "rooms.csv:3:2 ERROR The text has a control character in it.",
            "rooms.csv:7:1 ERROR This is in line 6 already.");
  }

  @Test
  void allMistakesAreCountedAndTheFirstHundredShown() {
    Map<String, String> files = files();
    StringBuilder rooms = new StringBuilder("id,name\n");
    IntStream.range(0, 250).forEach(_ -> rooms.append("ICT1,again\n"));
    files.put("rooms.csv", rooms + "ICT2,Suite 2\n");
    Mistakes mistakes = Sample.check(files);
    assertThat(mistakes.errors()).isEqualTo(249);
    assertThat(mistakes.inOrder()).hasSize(Mistakes.SHOWN);
  }

  @Test
  void unknownFilesAreLeftOutAndNoKnownFileIsAMistake() {
    Map<String, String> files = files();
    files.put("notes.csv", "a\n");
    assertThat(mistakes(files)).singleElement().asString().startsWith("notes.csv WARNING");
    assertThat(mistakes(Map.of()))
        .singleElement()
        .asString()
        .contains("ERROR None of the files is one that Lantern knows");
  }
}
