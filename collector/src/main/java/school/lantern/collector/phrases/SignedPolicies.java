package school.lantern.collector.phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.fleet.PolicySeal;
import school.lantern.model.AgentPolicy;

/** Policies as they go to agents: the bytes, and the signature over just these. */
@ApplicationScoped
class SignedPolicies {
  private final ObjectMapper json;
  private final PolicySeal seal;
  private volatile @Nullable Signed last;

  SignedPolicies(ObjectMapper json, PolicySeal seal) {
    this.json = json;
    this.seal = seal;
  }

  /**
   * A policy, ready to go.
   *
   * @param key the public key, for agents that have none
   */
  record Signed(AgentPolicy policy, String body, String signature, String key) {}

  /** Signed once; agents of a whole school ask for the same one. */
  Signed of(AgentPolicy policy) {
    Signed known = last;
    if (known != null && known.policy().equals(policy)) {
      return known;
    }
    try {
      String body = json.writeValueAsString(policy);
      Signed fresh =
          new Signed(
              policy, body, seal.signature(body.getBytes(StandardCharsets.UTF_8)), seal.key());
      last = fresh;
      return fresh;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a policy could not be written", impossible);
    }
  }
}
