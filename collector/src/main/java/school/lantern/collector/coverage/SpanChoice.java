package school.lantern.collector.coverage;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which days a page is about. */
enum SpanChoice {
  THIS_WEEK("This week"),
  LAST_WEEK("Last week"),
  THIS_HALF_TERM("This half term"),
  THIS_TERM("This term"),
  THIS_YEAR("This school year"),
  OWN("Own dates");

  private final String label;

  SpanChoice(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As it stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What an address says; what makes no sense there counts as not given. */
  static SpanChoice of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(choice -> choice.word().equals(word))
        .findFirst()
        .orElse(THIS_WEEK);
  }
}
