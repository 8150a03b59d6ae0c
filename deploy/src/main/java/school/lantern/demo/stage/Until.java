package school.lantern.demo.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, and says what it waited for when it does not. */
public final class Until {
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

  private Until() {}

  /**
   * Waits until {@code condition} holds.
   *
   * @throws IllegalStateException if {@code condition} does not hold within {@code limit}
   */
  public static void holds(String what, Duration limit, BooleanSupplier condition) {
    found(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /**
   * Waits until {@code look} finds something.
   *
   * @throws IllegalStateException if it does not within {@code limit}
   */
  public static <T> T found(String what, Duration limit, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain: " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_AFTER);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", stopped);
    }
  }
}
