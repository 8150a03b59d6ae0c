package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppositionTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    for (Supposition one :
        List.of(
            new Supposition(Supposition.Kind.THERE, "LIB", null, "Lunch", Supposition.SOMEBODY),
            new Supposition(Supposition.Kind.THERE, "ICT 1&2", DayOfWeek.FRIDAY, "3", "S1"),
            new Supposition(
                Supposition.Kind.NOBODY, "LIB", DayOfWeek.MONDAY, "Lunch", "somebody"))) {
      assertThat(Supposition.read(one.written())).hasValue(one);
    }
  }

  @Test
  void anAddressThatMakesNoSenseSupposesNothing() {
    for (String written :
        List.of(
            "", "THERE|LIB", "HERE|LIB||Lunch|S1", "THERE||1|Lunch|S1", "THERE|LIB|8|Lunch|S1")) {
      assertThat(Supposition.read(written)).as(written).isEmpty();
    }
  }

  @Test
  void withoutAWeekdayItFallsOnEveryDay() {
    Supposition every = new Supposition(Supposition.Kind.THERE, "LIB", null, "3", "S1");
    assertThat(DayOfWeek.values()).allMatch(every::falls);
  }
}
