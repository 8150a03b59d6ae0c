package school.lantern.collector.fleet;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.ProblemException;

/** The device that sends the request at hand, once {@link AgentDoor} has let it in. */
@RequestScoped
public class AgentDevice {
  private @Nullable Device device;
  private boolean needsOwnKey;

  /**
   * Who sends it.
   *
   * @throws ProblemException unknown-device if the request came past the door
   */
  public Device device() {
    if (device == null) {
      throw ProblemException.unknownDevice("This needs a client certificate.");
    }
    return device;
  }

  void is(Device device) {
    this.device = device;
  }

  /** Whether its machine is a copy that should make a key of its own. */
  boolean needsOwnKey() {
    return needsOwnKey;
  }

  void needOwnKey() {
    this.needsOwnKey = true;
  }
}
