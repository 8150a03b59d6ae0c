package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.imports.TableDifference.Change;
import school.lantern.collector.imports.TableDifference.Field;

class TableDifferenceTest {

  @Test
  void saysWhatEachFieldWasAndBecomes() {
    TableDifference people =
        between(
            "id,name,kind,year,logons\nP1,Amelia Khan,pupil,8,akhan\nP2,Leo Marsh,pupil,8,\nP3,X,pupil,,\n",
            "id,name,kind,year,logons\nP1,Amelia Khan,pupil,9,\nP2,Leo Marsh,pupil,8,\nP4,Y,pupil,7,y\n");
    assertThat(people.count()).isEqualTo(new TableCount("people.csv", 1, 1, 1, 1));
    assertThat(people.added()).containsExactly("P4 · Y · pupil · 7 · y");
    assertThat(people.removed()).containsExactly("P3 · X · pupil");
    assertThat(people.changed())
        .containsExactly(
            new Change(
                "P1 · Amelia Khan · pupil",
                List.of(new Field("year", "8", "9"), new Field("logons", "akhan", ""))));
  }

  @Test
  void showsTheFirstOfManyAndCountsAll() {
    TableDifference people = between(people(0, 10_000), people(10_000, 20_000));
    assertThat(people.count()).isEqualTo(new TableCount("people.csv", 10_000, 0, 10_000, 0));
    assertThat(people.added())
        .hasSize(TableDifference.SHOWN)
        .first()
        .asString()
        .startsWith("N10000");
    assertThat(people.removed()).hasSize(TableDifference.SHOWN);
    assertThat(between(people(0, 0), people(0, 0)).none()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "49,0,false",
    "50,40,false",
    "50,39,true",
    "100,80,false",
    "100,79,true",
    "0,0,false"
  })
  void muchIsAFifthOfFiftyOrMore(int before, int after, boolean much) {
    assertThat(between(people(0, before), people(0, after)).removesMuch()).isEqualTo(much);
  }

  /** Nobody looks at what comes by itself, so that small tables count, too. */
  @ParameterizedTest
  @CsvSource({
    "1,0,true",
    "2,0,true",
    "2,1,false",
    "4,2,false",
    "4,1,true",
    "14,11,true",
    "15,12,false",
    "100,80,false",
    "100,79,true",
    "0,0,false"
  })
  void unseenMuchIsAllOrMoreThanAFifth(int before, int after, boolean much) {
    TableDifference people = between(people(0, before), people(0, after));
    assertThat(people.removesMuchUnseen()).isEqualTo(much);
  }

  private static String people(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(number -> "N%d,Name %d,pupil".formatted(number, number))
        .collect(Collectors.joining("\n", "id,name,kind\n", "\n"));
  }

  private static TableDifference between(String before, String after) {
    return TableDifference.between(Tables.PEOPLE, draft(before), draft(after));
  }

  private static Draft draft(String people) {
    Draft draft = Draft.of(Sample.NO_SCHOOL);
    Sample.FORMATS.read(new Upload(Map.of("people.csv", people)), draft, new Mistakes());
    return draft;
  }
}
