package school.lantern.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import school.lantern.demo.stage.Until;

/** Notes each incident the moment the DSL's open page hears of it. */
final class IncidentWatch {

  /**
   * @param headline what the page says
   * @param nanoTime when the page heard of it, {@link System#nanoTime()}
   */
  record Sighting(String headline, long nanoTime) {}

  private final BlockingQueue<Sighting> arriving = new LinkedBlockingQueue<>();
  private final List<Sighting> seen = new ArrayList<>();

  /** The page heard of an incident. */
  void heard(String headline) {
    arriving.add(new Sighting(headline, System.nanoTime()));
  }

  /**
   * The first incident whose headline holds {@code word}, or empty when none comes within {@code
   * limit}.
   */
  Optional<Sighting> await(String word, Duration limit) {
    try {
      return Optional.of(Until.found("an incident about " + word, limit, () -> sighting(word)));
    } catch (IllegalStateException inVain) {
      return Optional.empty();
    }
  }

  private Optional<Sighting> sighting(String word) {
    arriving.drainTo(seen);
    return seen.stream().filter(sighting -> sighting.headline().contains(word)).findFirst();
  }
}
