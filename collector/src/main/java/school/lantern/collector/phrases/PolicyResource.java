package school.lantern.collector.phrases;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import school.lantern.collector.fleet.AgentDevice;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Wire;

/** Hands the policy to agents. */
@Path(Wire.POLICY)
@PermitAll // no person: the client certificate decides, see AgentDoor
class PolicyResource {
  private final PolicySource policy;
  private final AgentDevice asking;

  PolicyResource(PolicySource policy, AgentDevice asking) {
    this.policy = policy;
    this.asking = asking;
  }

  /**
   * The policy in force.
   *
   * @return 200 with the policy, its version as ETag; 304 when the agent has that one
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response current(@Context Request request) {
    asking.device(); // only an enrolled one may read which phrases are looked for
    AgentPolicy current = policy.current();
    EntityTag tag = new EntityTag(current.version());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(current).tag(tag).build() : unchanged.build();
  }
}
