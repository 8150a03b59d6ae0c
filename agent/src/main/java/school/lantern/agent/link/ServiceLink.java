package school.lantern.agent.link;

import java.nio.file.Path;
import java.util.function.Consumer;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;

/**
 * The helper's end of the link.
 *
 * <p>Loss policy: an offered observation is kept in memory until the service has it on disk; while
 * the service is away they wait, up to a bound, and what does not fit is counted and reported as a
 * gap once the service is back.
 */
public final class ServiceLink implements AutoCloseable {

  /**
   * Starts connecting in the background, and goes on trying for ever.
   *
   * @param onPolicy told each policy the service hands out, on the link's own thread
   * @param onSession told the session that the service recognised, on the link's own thread, before
   *     the first policy
   */
  public static ServiceLink open(
      Path socket,
      Hello hello,
      MachineClock clock,
      Consumer<AgentPolicy> onPolicy,
      Consumer<LoginSession> onSession) {
    throw new UnsupportedOperationException();
  }

  /** Hands an observation over, stamped with the present moment. Never blocks. */
  public void offer(Observation what) {
    throw new UnsupportedOperationException();
  }

  /**
   * Says good-bye, so that the service does not take the end for an accident, and waits shortly for
   * acknowledgements.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
