package school.lantern.collector.triage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.incident.IncidentConflict;

/** One incident: why it is there, and what a person does about it. */
@Path("/incidents/{id}")
@RolesAllowed("DSL")
@Produces(MediaType.TEXT_HTML)
class IncidentPages {
  private final Sheets sheets;
  private final Presses presses;
  private final AuditLog audit;
  private final Visitor visitor;

  IncidentPages(Sheets sheets, Presses presses, AuditLog audit, Visitor visitor) {
    this.sheets = sheets;
    this.presses = presses;
    this.audit = audit;
    this.visitor = visitor;
  }

  /** The whole page. */
  record Page(Sheet sheet, Said said) implements TemplateInstance {}

  /** The part that changes while somebody reads. */
  record Reading(Sheet sheet) implements TemplateInstance {}

  /** What was recorded, and what was done since. */
  record Timeline(Sheet sheet) implements TemplateInstance {}

  /** The part with the buttons. */
  record Actions(Sheet sheet, Said said) implements TemplateInstance {}

  @GET
  public TemplateInstance page(
      @PathParam("id") UUID id,
      @QueryParam("said") @Nullable String said,
      @QueryParam("part") @Nullable String part,
      @HeaderParam("Lantern-Background") @Nullable String background) {
    Sheet sheet = sheet(id);
    TemplateInstance answer =
        switch (part == null ? "" : part) {
          case "reading" -> new Reading(sheet);
          case "record" -> new Timeline(sheet);
          case "actions" -> new Actions(sheet, Said.NOTHING);
          default -> new Page(sheet, Said.of(said));
        };
    // A part that refreshes itself stands on a page whose opening was recorded.
    if (background == null || answer instanceof Page) {
      recordReading(sheet, id);
    }
    return answer;
  }

  @POST
  @Path("take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@PathParam("id") UUID id) {
    return pressed(id, "taken", () -> presses.take(id, visitor.logOn()));
  }

  @POST
  @Path("put-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putBack(@PathParam("id") UUID id) {
    return pressed(id, "put-back", () -> presses.putBack(id, visitor.logOn()));
  }

  @POST
  @Path("reopen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reopen(@PathParam("id") UUID id) {
    return pressed(id, "reopened", () -> presses.reopen(id, visitor.logOn()));
  }

  @POST
  @Path("note")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(@PathParam("id") UUID id, @FormParam("text") @Nullable String text) {
    String given = text == null ? "" : text.strip();
    if (given.isEmpty()) {
      return answer(422, id, Said.noteMissing());
    }
    if (given.length() > Presses.LONGEST_TEXT_CHARS) {
      return answer(422, id, Said.noteTooLong(given));
    }
    return pressed(id, "noted", () -> presses.note(id, visitor.logOn(), given));
  }

  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @PathParam("id") UUID id,
      @FormParam("outcome") @Nullable String outcome,
      @FormParam("text") @Nullable String text) {
    String given = text == null ? "" : text.strip();
    if (given.length() > Presses.LONGEST_TEXT_CHARS) {
      return answer(422, id, Said.closingTooLong(given, outcome));
    }
    return Presses.outcome(outcome)
        .map(
            chosen ->
                pressed(id, "closed", () -> presses.close(id, visitor.logOn(), chosen, given)))
        .orElseGet(() -> answer(422, id, Said.outcomeMissing(given)));
  }

  private Response pressed(UUID id, String done, Runnable press) {
    try {
      press.run();
    } catch (NoSuchElementException unknown) {
      throw new NotFoundException(unknown);
    } catch (IncidentConflict late) {
      return answer(409, id, Said.conflict(presses.withNames(id, late.getMessage())));
    }
    return Response.seeOther(URI.create("/incidents/" + id + "?said=" + done)).build();
  }

  private Response answer(int status, UUID id, Said said) {
    Sheet sheet = sheet(id);
    recordReading(sheet, id);
    return Response.status(status).entity(new Page(sheet, said)).build();
  }

  private void recordReading(Sheet sheet, UUID id) {
    audit.record(visitor.logOn(), "incident.read", "no. " + sheet.found().number() + ", " + id);
  }

  private Sheet sheet(UUID id) {
    return sheets.sheet(id, visitor.logOn()).orElseThrow(NotFoundException::new);
  }
}
