package school.lantern.agent.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import school.lantern.model.Moment;

/** Programs that knock as if they were helpers, as often as they like. Not for several threads. */
final class Strangers {
  /** Those of an account are told once in a while. */
  private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

  /** A user id that no account has: one person can have 65,536 of them. */
  private static final Pattern UNNAMED = Pattern.compile("\\d+");

  private final Map<String, Every> byAccount = new HashMap<>();

  /** Whose to tell now, if this knock is to be told. */
  Optional<String> knocked(String account, Moment now) {
    String known = UNNAMED.matcher(account).matches() ? "an account without a name" : account;
    boolean due = byAccount.computeIfAbsent(known, unknown -> new Every(TOLD_EVERY)).isDue(now);
    return due ? Optional.of(known) : Optional.empty();
  }
}
