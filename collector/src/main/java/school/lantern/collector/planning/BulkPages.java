package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.access.FieldErrors;

/** Changes many lessons and duties at once. */
@Path("/timetable/bulk")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class BulkPages {
  private final BulkDesk desk;
  private final Notices notices;

  BulkPages(BulkDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /** What is to change, and how. */
  record Form(Fields typed, FieldErrors errors, List<String> chosen, Offer offer)
      implements TemplateInstance {}

  /** What would change. */
  record Preview(Fields typed, BulkPreview preview, String basis, String objection)
      implements TemplateInstance {}

  @GET
  public TemplateInstance open(@Context UriInfo address) {
    return form(desk.opened(new Fields(address.getQueryParameters())), FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response look(MultivaluedMap<String, String> fields) {
    return look(new Fields(fields), "");
  }

  @POST
  @Path("apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(MultivaluedMap<String, String> typed) {
    Fields fields = new Fields(typed);
    Optional<String> objection = desk.apply(fields, fields.one("basis"), notices.actor());
    return objection.isPresent()
        ? look(fields, objection.get())
        : Response.seeOther(URI.create(desk.after(fields))).build();
  }

  private Response look(Fields fields, String objection) {
    BulkDesk.Looked looked = desk.look(fields);
    if (looked.preview().isEmpty()) {
      return Response.status(422).entity(form(fields, looked.errors())).build();
    }
    Preview preview = new Preview(fields, looked.preview().get(), looked.basis(), objection);
    return Response.status(objection.isEmpty() ? 200 : 409).entity(preview).build();
  }

  private Form form(Fields typed, FieldErrors errors) {
    return new Form(typed, errors, desk.chosen(typed), desk.offer());
  }
}
