package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Gap;

/** Displays that nobody watches, second by second. */
class SecondDisplaysTest {
  private final SecondDisplays displays = new SecondDisplays();
  private final List<Gap> told = new ArrayList<>();

  private void found(long second, UnseenDisplay... now) {
    displays.found(List.of(now), Samples.at(second)).forEach(noted -> told.add((Gap) noted.what()));
  }

  private static UnseenDisplay display(long number) {
    return new UnseenDisplay(Samples.SESSION, ":" + number);
  }

  @Test
  void eachIsAGapAsLongAsItIsThere() {
    found(10, display(5));
    found(20, display(5));
    found(30);
    assertThat(told)
        .extracting(Gap::from)
        .containsExactly(Samples.at(10).wall(), Samples.at(10).wall());
    assertThat(told).extracting(Gap::until).containsExactly(null, Samples.at(30).wall());
    assertThat(told.get(0).detail()).contains("display :5:");
  }

  /** Nobody can bury what is recorded under displays that come and go. */
  @Test
  void thoseThatComeAndGoAreToldApart() {
    for (int second = 0; second < 60; second++) {
      if (second % 2 == 0) {
        found(second, display(second));
      } else {
        found(second);
      }
    }
    assertThat(told).filteredOn(gap -> gap.until() == null).hasSize(3);
  }

  @Test
  void oneThatHadToWaitIsToldLater() {
    found(10, display(5));
    found(15, display(5), display(6));
    found(60, display(5), display(6));
    assertThat(told)
        .extracting(Gap::from)
        .containsExactly(Samples.at(10).wall(), Samples.at(60).wall());
  }
}
