package school.lantern.agent.log;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that may go wrong a thousand times in a row, as on a full or a bad disk: each way in
 * which it does is said in full once an hour, the rest is counted. Safe for several threads.
 */
public final class Trouble {
  static final Duration SAID_EVERY = Duration.ofHours(1);

  /** Reasons with a number in them could be all different. */
  static final int REASONS_MAX = 10;

  private final Logger log;
  private final Level level;
  private final String sentence;
  private final LongSupplier nanos;
  private final Set<String> said = new HashSet<>();
  private long saidSince;
  private long unsaid;

  /** Says so in that log. */
  public Trouble(Logger log, Level level, String sentence) {
    this(log, level, sentence, System::nanoTime);
  }

  Trouble(Logger log, Level level, String sentence, LongSupplier nanos) {
    this.log = log;
    this.level = level;
    this.sentence = sentence;
    this.nanos = nanos;
    this.saidSince = nanos.getAsLong();
  }

  /** It went wrong. */
  public synchronized void came(Throwable why) {
    long now = nanos.getAsLong();
    if (now - saidSince >= SAID_EVERY.toNanos()) {
      saidSince = now;
      said.clear();
    }
    if (said.size() < REASONS_MAX && said.add(why.toString())) {
      String before = unsaid == 0 ? "" : " (and %,d times before, unsaid)".formatted(unsaid);
      unsaid = 0;
      log.log(level, sentence + before, why);
    } else {
      unsaid++;
    }
  }
}
