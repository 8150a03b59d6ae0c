package school.lantern.collector.fleet;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.JsonDoor;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.RenewalRequest;
import school.lantern.model.Wire;

/** The door at which a certificate is renewed; the only one for a certificate that has ended. */
@Path(Wire.RENEWAL)
@PermitAll // no person: the client certificate decides, see AgentDoor
class RenewalResource {
  private final JsonDoor json;
  private final AgentDevice asking;
  private final Renewals renewals;

  RenewalResource(JsonDoor json, AgentDevice asking, Renewals renewals) {
    this.json = json;
    this.asking = asking;
    this.renewals = renewals;
  }

  /**
   * The next certificate for the same key, or one for the own key of a copied machine. Safe to
   * repeat.
   *
   * @return 200 with the certificate; 400 when the request cannot be used, 401 for an unknown
   *     device, 403 for a revoked one, for a key that nobody asked for, and for any other key when
   *     the certificate has ended
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public EnrolmentReply renew(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
      @HeaderParam(Wire.MACHINE) @Nullable String machine) {
    return renewals.renew(asking, machine, json.read(body, encoding, RenewalRequest.class));
  }
}
