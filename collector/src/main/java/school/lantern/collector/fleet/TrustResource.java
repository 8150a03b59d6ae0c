package school.lantern.collector.fleet;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import school.lantern.model.Wire;

/** Whom agents are to trust as the collector. */
@Path(Wire.TRUST)
@PermitAll // no person: the client certificate decides, see AgentDoor
class TrustResource {
  private final Authority authority;
  private final PolicySeal seal;

  TrustResource(Authority authority, PolicySeal seal) {
    this.authority = authority;
    this.seal = seal;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response trusted() {
    byte[] body = Pem.text(authority.trustedByAgents()).getBytes(StandardCharsets.UTF_8);
    return Response.ok(body).header(Wire.POLICY_SIGNATURE, seal.signature(body)).build();
  }
}
