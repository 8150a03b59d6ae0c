package school.lantern.collector.ingest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.fleet.AgentDevice;
import school.lantern.collector.phrases.AgentPolicies;
import school.lantern.collector.platform.JsonDoor;
import school.lantern.model.ObservationBatch;
import school.lantern.model.Receipt;
import school.lantern.model.Wire;

/** Takes agents' batches. */
@Path(Wire.BATCHES)
@PermitAll // no person: the client certificate decides, see AgentDoor
class BatchResource {
  private final JsonDoor json;
  private final AgentDevice sender;
  private final Ingest ingest;
  private final AgentPolicies policy;
  private final Clock clock;

  BatchResource(
      JsonDoor json, AgentDevice sender, Ingest ingest, AgentPolicies policy, Clock clock) {
    this.json = json;
    this.sender = sender;
    this.ingest = ingest;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Takes one batch. Safe to repeat: an observation that is already stored is counted and ignored.
   *
   * @return 200 once all of it is durable; 400 when it is not understood and 413 when it is too
   *     large, then nothing of it is stored; 401 and 403 for unknown and revoked devices; 503 with
   *     Retry-After when the collector cannot store now
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Receipt accept(
      InputStream body, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
    ObservationBatch batch = json.read(body, encoding, ObservationBatch.class);
    Instant received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Ingest.Outcome outcome = ingest.store(sender.device(), batch, received);
    return new Receipt(
        outcome.stored(),
        batch.observations().size() - outcome.stored(),
        outcome.unknownKinds(),
        received,
        policy.current().version());
  }
}
