package school.lantern.agent.link;

import java.nio.ByteBuffer;
import school.lantern.model.AgentPolicy;

/** Told each policy that the service hands out, on the link's own thread. */
public interface PolicyListener {

  /**
   * A policy is in force.
   *
   * @param phrases the compiled phrases that it names, outside the heap; the same buffer as before
   *     when only the rest has changed. Nobody writes to it any more
   */
  void inForce(AgentPolicy policy, ByteBuffer phrases);
}
