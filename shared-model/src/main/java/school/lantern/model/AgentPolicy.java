package school.lantern.model;

import java.time.Duration;
import java.util.List;

/**
 * What an agent looks for and how it behaves, as the collector hands it out.
 *
 * @param version names exactly this content; changes whenever anything in it does
 * @param phrases which compiled file holds the phrases to look for
 * @param idleAfter without key or pointer for this long, a session counts as not in use
 * @param neverRead applications in which typing is never looked at, as in {@link
 *     FrontWindow#application()}: terminals and password managers, where what is typed is likely to
 *     be a secret
 */
public record AgentPolicy(
    String version, CompiledPhrases phrases, Duration idleAfter, List<String> neverRead) {

  /**
   * @throws IllegalArgumentException if a part is missing or {@code idleAfter} is not positive
   */
  public AgentPolicy {
    Require.notBlank(version, "version");
    Require.present(phrases, "phrases");
    Require.present(neverRead, "neverRead");
    neverRead = List.copyOf(neverRead);
    Require.notNegative(idleAfter, "idleAfter");
    if (idleAfter.isZero()) {
      throw new IllegalArgumentException("idleAfter must be positive");
    }
  }
}
