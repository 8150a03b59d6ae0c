package school.lantern.collector.phrases.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Mistake;
import school.lantern.collector.imports.Mistakes;
import school.lantern.detect.PhrasePolicy;

/** What files say, or what is wrong with them. There is a policy exactly when there is no error. */
public final class PolicyReading {
  private final @Nullable PhrasePolicy policy;
  private final Mistakes mistakes;

  PolicyReading(@Nullable PhrasePolicy policy, Mistakes mistakes) {
    this.policy = policy;
    this.mistakes = mistakes;
  }

  public Optional<PhrasePolicy> policy() {
    return Optional.ofNullable(policy);
  }

  public int errors() {
    return mistakes.errors();
  }

  public int warnings() {
    return mistakes.warnings();
  }

  /** One line for each mistake, errors first; the last says how many more there are. */
  public List<String> lines() {
    List<Mistake> shown = mistakes.inOrder();
    int more = mistakes.errors() + mistakes.warnings() - shown.size();
    Stream<String> rest = more > 0 ? Stream.of("and %d more".formatted(more)) : Stream.empty();
    return Stream.concat(shown.stream().map(Mistake::written), rest).toList();
  }
}
