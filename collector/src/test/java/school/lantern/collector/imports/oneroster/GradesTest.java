package school.lantern.collector.imports.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {

  @ParameterizedTest
  @CsvSource({
    "7,7",
    "07,7",
    "Y7,7",
    "Year 7,7",
    "year07,7",
    "Grade 7,7",
    "NC Year 7,0",
    "NC7,7",
    "13,13",
    "14,14",
    "15,0",
    "0,0",
    "KG,0",
    "R,0",
    "N2,0",
    "7B,0",
    "Other,0"
  })
  void theNumberIsTheSchoolsOwn(String word, int year) {
    assertThat(Grades.year(word).orElse(0)).isEqualTo(year);
  }

  @Test
  void wordsOutsideYearGroupsAreKnown() {
    assertThat(List.of("KG", "pk", "TK", "UG", "Reception", "R", "N1", "Other", "13"))
        .allMatch(Grades::known);
    assertThat(List.of("15", "7B", "x")).noneMatch(Grades::known);
  }

  @Test
  void severalYearGroupsAreNone() {
    assertThat(Grades.only(List.of("07", "Y7"))).hasValue(7);
    assertThat(Grades.only(List.of("07", "08"))).isEmpty();
    assertThat(Grades.only(List.of("KG", "08"))).hasValue(8);
    assertThat(Grades.only(List.of())).isEmpty();
  }
}
