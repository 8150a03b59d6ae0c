package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import school.lantern.model.AgentPolicy;

/** The policy in force, as agents get it. */
@ApplicationScoped
public class PolicySource {

  public AgentPolicy current() {
    throw new UnsupportedOperationException();
  }
}
