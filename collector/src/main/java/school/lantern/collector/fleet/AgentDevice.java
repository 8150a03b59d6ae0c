package school.lantern.collector.fleet;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.ProblemException;

/** The device that sends the request at hand, once {@link AgentDoor} has let it in. */
@RequestScoped
public class AgentDevice {
  private @Nullable Device device;
  private boolean ended;

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

  /** Whether the certificate that it showed has ended: then it may renew that, and no more. */
  boolean ended() {
    return ended;
  }

  void is(Device device, boolean ended) {
    this.device = device;
    this.ended = ended;
  }
}
