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
import school.lantern.collector.platform.ProblemException;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.Wire;

/** The only door for agents that needs no certificate. */
@Path(Wire.ENROL)
@PermitAll // the token is the permission
class EnrolResource {
  private final JsonDoor json;
  private final Enrolment enrolment;
  private final BadTokens badTokens;

  EnrolResource(JsonDoor json, Enrolment enrolment, BadTokens badTokens) {
    this.json = json;
    this.enrolment = enrolment;
    this.badTokens = badTokens;
  }

  /**
   * Takes one agent in. Safe to repeat with the same key.
   *
   * @return 200 with the certificate; 400 when the request cannot be used, 403 for a bad token or a
   *     revoked device, 429 when there were too many bad tokens lately
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public EnrolmentReply enrol(
      InputStream body, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
    EnrolmentRequest request = json.read(body, encoding, EnrolmentRequest.class);
    if (badTokens.tooMany()) {
      throw ProblemException.tooOften("Too many bad enrolment tokens lately; wait a minute.");
    }
    try {
      return enrolment.enrol(request);
    } catch (ProblemException refused) {
      if (refused.problem().type().equals(Wire.PROBLEM_BAD_TOKEN)) {
        badTokens.another();
      }
      throw refused;
    }
  }
}
