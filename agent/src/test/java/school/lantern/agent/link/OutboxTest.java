package school.lantern.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.Gap;
import school.lantern.model.Observation;

class OutboxTest {
  private final Outbox outbox = new Outbox();

  private List<Frame.Observed> unsent() {
    return outbox.unsent(() -> Samples.at(9999), Integer.MAX_VALUE);
  }

  @Test
  void sentOncePerConnectionUntilItIsOnDisk() {
    outbox.add(Samples.at(1), Samples.title("a"));
    outbox.add(Samples.at(2), Samples.title("b"));
    assertThat(unsent()).extracting(Frame.Observed::n).containsExactly(1L, 2L);
    assertThat(unsent()).isEmpty();
    outbox.forgetUpTo(1);
    outbox.startOver();
    assertThat(unsent()).extracting(Frame.Observed::n).containsExactly(2L);
  }

  @Test
  void aFullBoxDropsOldTitlesKeepsPhrasesAndReportsTheLoss() {
    outbox.add(Samples.at(0), Samples.phrase("first of all"));
    for (int i = 1; i < Outbox.CAPACITY + 10; i++) {
      outbox.add(Samples.at(i), Samples.title("t" + i));
    }
    List<Frame.Observed> first = unsent();
    assertThat(first).hasSize(Outbox.CAPACITY);
    assertThat(first.get(0).what()).isEqualTo(Samples.phrase("first of all"));
    assertThat(first.get(1).what()).isEqualTo(Samples.title("t11"));

    outbox.forgetUpTo(first.get(0).n());
    List<Frame.Observed> then = unsent();
    assertThat(then).hasSize(1);
    Gap expected =
        new Gap(
            null, Gap.Reason.LINK_OVERFLOW, Samples.at(1).wall(), Samples.at(10).wall(), 10, null);
    assertThat(then.get(0).what()).isEqualTo(expected);
    assertThat(then.get(0).n()).isGreaterThan(first.get(first.size() - 1).n());
  }

  @Test
  void onlyUrgentOnesLeft() {
    for (int i = 0; i < Outbox.CAPACITY + 3; i++) {
      outbox.add(Samples.at(i), Samples.phrase("p" + i));
    }
    List<Observation> left = unsent().stream().map(Frame.Observed::what).toList();
    assertThat(left).hasSize(Outbox.CAPACITY);
    assertThat(left.get(0)).isEqualTo(Samples.phrase("p3"));
  }

  @Test
  void aHelperIsMissedWithinFiveSeconds() {
    long second = 1_000_000_000L;
    assertThat(Pulse.ofHelper(0).isDueToSpeak(2 * second)).isTrue();
    assertThat(Pulse.ofService(0).isStale(4 * second)).isFalse();
    assertThat(Pulse.ofService(0).isStale(5 * second)).isTrue();
    assertThat(Pulse.ofService(0).millisUntilNextLook(0)).isLessThan(5000);
  }

  @Test
  void aServiceSpeaksEveryFiveSecondsAndIsMissedAfterThree() {
    long second = 1_000_000_000L;
    assertThat(Pulse.ofService(0).isDueToSpeak(5 * second - 1)).isFalse();
    assertThat(Pulse.ofService(0).isDueToSpeak(5 * second)).isTrue();
    Pulse pulse = Pulse.ofHelper(0);
    assertThat(pulse.isDueToSpeak(5 * second)).isTrue();
    assertThat(pulse.isDueToSpeak(5 * second)).isFalse();
    assertThat(pulse.isStale(15 * second - 1)).isFalse();
    assertThat(pulse.isStale(15 * second)).isTrue();
    pulse.heard(16 * second);
    assertThat(pulse.isStale(30 * second)).isFalse();
    assertThat(pulse.millisUntilNextLook(6 * second)).isBetween(1000L, 1002L);
  }
}
