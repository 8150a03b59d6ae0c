package school.lantern.collector.phrases;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import school.lantern.collector.fleet.AgentDevice;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Wire;

/** Hands the policy to agents, and the file of phrases that it names. */
@Path("")
@PermitAll // no person: the client certificate decides, see AgentDoor
class PolicyResource {
  private final PolicySource policy;
  private final AgentPolicies policies;
  private final SignedPolicies signed;
  private final AgentDevice asking;

  PolicyResource(
      PolicySource policy, AgentPolicies policies, SignedPolicies signed, AgentDevice asking) {
    this.policies = policies;
    this.signed = signed;
    this.policy = policy;
    this.asking = asking;
  }

  /**
   * The policy in force.
   *
   * @return 200 with the policy, its version as ETag, and the signature over its bytes; 304 when
   *     the agent has that one
   */
  @GET
  @Path(Wire.POLICY)
  @Produces(MediaType.APPLICATION_JSON)
  public Response current(@Context Request request) {
    asking.device(); // only an enrolled one may read what is looked for
    AgentPolicy current = policies.current();
    EntityTag tag = new EntityTag(current.version());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    SignedPolicies.Signed whole = signed.of(current);
    return Response.ok(whole.body())
        .tag(tag)
        .header(Wire.POLICY_SIGNATURE, whole.signature())
        .header(Wire.POLICY_KEY, whole.key())
        .build();
  }

  /**
   * The compiled phrases of the policy in force. What is under one address never changes.
   *
   * @param sha256 as the policy names it
   * @return 200 with the bytes, as gzip; 304 when the agent has them; 404 when a newer policy is in
   *     force: the agent will be told of it
   */
  @GET
  @Path(Wire.PHRASES + "/{sha256}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response phrases(@PathParam("sha256") String sha256, @Context Request request) {
    asking.device();
    CompiledPolicyFile file = policy.now().file();
    if (!file.name().sha256().equals(sha256)) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    EntityTag tag = new EntityTag(sha256);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    return Response.ok((StreamingOutput) file::writeGzip)
        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
        .header(HttpHeaders.CONTENT_LENGTH, file.gzipBytes())
        .tag(tag)
        .build();
  }
}
