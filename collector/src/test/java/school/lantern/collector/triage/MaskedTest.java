package school.lantern.collector.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person;
import school.lantern.collector.rules.Rule;

class MaskedTest {

  @Test
  void saysYearsAndNoNames() {
    assertThat(Masked.words(0, List.of())).isEmpty();
    assertThat(Masked.words(1, List.of(pupil(9)))).isEqualTo("a pupil in year 9");
    assertThat(Masked.words(1, List.of(pupil(null)))).isEqualTo("a pupil");
    assertThat(Masked.words(1, List.of())).isEqualTo("a log-on that the directory does not know");
    assertThat(Masked.words(3, List.of(pupil(11), pupil(8), pupil(8))))
        .isEqualTo("3 pupils in years 8 and 11");
  }

  @Test
  void addressOfAListLeadsBackToIt() {
    Filter filter = Filter.of("closed", "UNSUPERVISED_USE", 3);
    assertThat(filter.path()).isEqualTo("/triage?show=closed&rule=UNSUPERVISED_USE&page=3");
    assertThat(filter.by(null).path()).isEqualTo("/triage?show=closed");
    assertThat(Filter.of("nonsense", "x", -5)).isEqualTo(new Filter(Filter.Show.OPEN, null, 1));
    assertThat(Filter.of(null, null, Integer.MAX_VALUE).offset()).isPositive();
    assertThat(filter.selection().rules()).containsExactly(Rule.UNSUPERVISED_USE);
  }

  private static Person pupil(@Nullable Integer year) {
    return new Person("P", "Amelia Khan", Person.Audience.PUPIL, year, Set.of("a.khan"));
  }
}
