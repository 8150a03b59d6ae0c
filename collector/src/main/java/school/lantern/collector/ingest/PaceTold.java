package school.lantern.collector.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Gap;

/**
 * At which pace an agent said that it goes.
 *
 * @param slowBecause why it goes slowly, or {@code null} at full pace
 */
record PaceTold(@Nullable String slowBecause) {

  /** What the newest of these facts says of it; mostly nothing. */
  static Optional<PaceTold> in(List<Fact> facts) {
    return facts.stream()
        .sorted(Comparator.comparingLong(Fact::seq))
        .flatMap(fact -> of(fact).stream())
        .reduce((_, later) -> later);
  }

  private static Optional<PaceTold> of(Fact fact) {
    if (!(fact.what() instanceof Gap gap)) {
      return Optional.empty();
    }
    return switch (gap.reason()) {
      case SLOWED_DOWN -> Optional.of(new PaceTold(gap.until() == null ? why(gap) : null));
      case SERVICE_STOPPED, HELPER_MISSING -> Optional.of(new PaceTold(null)); // begins anew
      default -> Optional.empty();
    };
  }

  private static String why(Gap gap) {
    return gap.detail() == null ? "The agent goes slowly." : gap.detail();
  }
}
