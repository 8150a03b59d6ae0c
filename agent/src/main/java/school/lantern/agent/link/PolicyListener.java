package school.lantern.agent.link;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Observation;

/** Told what the service hands out, on the link's own thread. */
public interface PolicyListener {

  /**
   * A policy is in force.
   *
   * @param phrases the compiled phrases that it names, outside the heap; the same buffer as before
   *     when only the rest has changed. Nobody writes to it any more
   */
  void inForce(AgentPolicy policy, ByteBuffer phrases);

  /**
   * The person at the session should be shown a notice. Must not wait for them.
   *
   * @param answers takes what comes of it
   */
  default void show(NoticeToShow notice, Consumer<Observation> answers) {}

  /** False while the helper's own work stands still: then it is not to seem alive. */
  default boolean isAttended() {
    return true;
  }

  /** The person at the session asked for the window of voices. Must not wait for them. */
  default void openVoice() {}
}
