package school.lantern.collector.phrases.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import school.lantern.detect.Companion;

/** What a policy holds as sets, in an order, so that the same policy is always written the same. */
final class InOrder {
  private InOrder() {}

  static List<String> texts(Collection<String> texts) {
    return texts.stream().sorted().toList();
  }

  /** 9 before 10. */
  static List<String> years(Collection<String> years) {
    return years.stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** As they are written; their own order stays. */
  static List<String> companions(List<Companion> near) {
    return near.stream()
        .map(
            companion ->
                companion.phrase() == null
                    ? ConditionsReading.CATEGORY_SIGN + companion.category()
                    : companion.phrase())
        .toList();
  }
}
