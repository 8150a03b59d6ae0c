package school.lantern.detect;

import org.jspecify.annotations.Nullable;
import school.lantern.model.PhraseRule;

/** Some rules that were told lately, so that one which is told again is not read again. */
final class ToldRules {
  private static final int MANY = 64;

  private final CompiledPolicy policy;
  private final int[] numbers = new int[MANY];
  private final @Nullable PhraseRule[] rules = new PhraseRule[MANY];

  ToldRules(CompiledPolicy policy) {
    this.policy = policy;
  }

  PhraseRule rule(int number) {
    int slot = number % MANY;
    PhraseRule known = rules[slot];
    if (known != null && numbers[slot] == number) {
      return known;
    }
    PhraseRule read = policy.phraseRule(number);
    numbers[slot] = number;
    rules[slot] = read;
    return read;
  }
}
