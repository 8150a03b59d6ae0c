package school.lantern.collector.fleet;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
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

/** Makes enrolment tokens, and withdraws them. */
@Path("/devices/token")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class TokenPages {
  private final DeviceRows devices;
  private final TokenRows rows;
  private final EnrolmentTokens making;
  private final HandedOutTokens handedOut;
  private final Visitor visitor;

  TokenPages(
      DeviceRows devices,
      TokenRows rows,
      EnrolmentTokens making,
      HandedOutTokens handedOut,
      Visitor visitor) {
    this.devices = devices;
    this.rows = rows;
    this.making = making;
    this.handedOut = handedOut;
    this.visitor = visitor;
  }

  /** The token, this once. */
  record Token(String token, String number, TokenForm form, @Nullable String roomName)
      implements TemplateInstance {}

  /** Asks before a token is withdrawn; or says that there is nothing to withdraw any more. */
  record Withdraw(TokenRows.Row row) implements TemplateInstance {}

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @FormParam("uses") @Nullable String uses,
      @FormParam("days") @Nullable String days,
      @FormParam("room") @Nullable String room) {
    TokenForm form = TokenForm.of(uses, days, room);
    List<Room> known = devices.rooms();
    FieldErrors errors = form.errors(known);
    if (errors.any()) {
      return Response.status(422)
          .entity(new FleetPages.Page(devices.board(), rows.shelf(), form, errors))
          .build();
    }
    EnrolmentTokens.Terms terms = form.terms();
    String token = making.make(terms, visitor.logOn());
    String roomName =
        known.stream()
            .filter(place -> place.id().equals(terms.roomId()))
            .map(Room::name)
            .findFirst()
            .orElse(null);
    return Response.ok(new Token(token, EnrolmentTokens.number(token), form, roomName)).build();
  }

  @GET
  @Path("{number}/withdraw")
  public TemplateInstance ask(@PathParam("number") String number) {
    return new Withdraw(rows.row(number).orElseThrow(NotFoundException::new));
  }

  /**
   * Withdraws it. One that was withdrawn, or ended by itself, meanwhile is left as it is; the page
   * then says what became of it.
   */
  @POST
  @Path("{number}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("number") String number) {
    TokenRows.Row row = rows.row(number).orElseThrow(NotFoundException::new);
    if (row.state().open() && handedOut.withdraw(number, visitor.logOn())) {
      return Response.seeOther(URI.create("/devices#tokens")).build();
    }
    return Response.seeOther(URI.create("/devices/token/" + number + "/withdraw")).build();
  }
}
