package school.lantern.collector.fleet;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;

/** The technician's page: devices, and how new ones get in. Nothing about pupils. */
@Path("/devices")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class FleetPages {
  private final DeviceRows rows;
  private final Fleet fleet;
  private final TokenRows tokens;
  private final Revocations revocations;
  private final Visitor visitor;

  FleetPages(
      DeviceRows rows, Fleet fleet, TokenRows tokens, Revocations revocations, Visitor visitor) {
    this.rows = rows;
    this.fleet = fleet;
    this.tokens = tokens;
    this.revocations = revocations;
    this.visitor = visitor;
  }

  /** The whole page. */
  record Page(DeviceRows.Board board, TokenRows.Shelf tokens, TokenForm form, FieldErrors errors)
      implements TemplateInstance {}

  /** The part that changes. */
  record Board(DeviceRows.Board board) implements TemplateInstance {}

  /** Asks before a device is shut out, and the copies that go with it. */
  record ShutOut(Device device, List<Device> copies) implements TemplateInstance {}

  @GET
  public TemplateInstance devices(@HeaderParam("HX-Request") @Nullable String fragment) {
    DeviceRows.Board board = rows.board();
    return fragment == null
        ? new Page(board, tokens.shelf(), TokenForm.FRESH, FieldErrors.NONE)
        : new Board(board);
  }

  @GET
  @Path("{id}/shut-out")
  public TemplateInstance ask(@PathParam("id") String id) {
    Device device = fleet.device(id).orElseThrow(NotFoundException::new);
    return new ShutOut(device, revocations.copiesOf(id));
  }

  @POST
  @Path("{id}/shut-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response shutOut(@PathParam("id") String id) {
    revocations.revoke(id, visitor.logOn());
    return Response.seeOther(URI.create("/devices")).build();
  }
}
