package school.lantern.agent.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import school.lantern.model.Moment;

/** Programs that knock as if they were helpers, as often as they like. Not for several threads. */
final class Strangers {
  /** Those of an account are told once in a while. */
  private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

  private final Map<String, Every> byAccount = new HashMap<>();

  /** Whether this knock is to be told. */
  boolean isNews(String account, Moment now) {
    return byAccount.computeIfAbsent(account, unknown -> new Every(TOLD_EVERY)).isDue(now);
  }
}
