package school.lantern.collector.planning;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;

/** Trips and leaves, one-to-one support, exemptions. They name pupils: DSL and SLT only. */
@Path("/timetable/arrangements")
@RolesAllowed({"DSL", "SLT"})
@Produces(MediaType.TEXT_HTML)
class ArrangementPages {
  private static final String HOME = "/timetable/arrangements";

  private final ArrangementDesk desk;
  private final Notices notices;

  ArrangementPages(ArrangementDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /** The three lists. */
  record All(ArrangementSheet sheet, LocalDate today, Notice notice, String error)
      implements TemplateInstance {}

  /** The form of one of them. */
  record Form(ArrangementKind kind, Fields typed, FieldErrors errors, Offer offer)
      implements TemplateInstance {}

  @GET
  public TemplateInstance all(@RestQuery @Nullable String done) {
    return all(notices.after(done == null ? "" : done), "");
  }

  @GET
  @Path("{kind}/new")
  public TemplateInstance fresh(@PathParam("kind") String folder) {
    ArrangementKind kind = kind(folder);
    Fields typed =
        new Fields(Map.of("from", List.of(desk.today().toString()), "kind", List.of("TRIP")));
    return new Form(kind, typed, FieldErrors.NONE, desk.offer());
  }

  @POST
  @Path("{kind}/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@PathParam("kind") String folder, MultivaluedMap<String, String> fields) {
    ArrangementKind kind = kind(folder);
    Fields typed = new Fields(fields);
    FieldErrors errors = desk.add(kind, typed, notices.actor());
    return errors.any()
        ? Response.status(422).entity(new Form(kind, typed, errors, desk.offer())).build()
        : done();
  }

  @POST
  @Path("{kind}/{key}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(
      @PathParam("kind") String folder,
      @PathParam("key") String key,
      @FormParam("last") @Nullable String last) {
    Fields typed = new Fields(last == null ? Map.of() : Map.of("last", List.of(last)));
    Optional<LocalDate> day = typed.date("last");
    Optional<String> objection =
        day.isEmpty()
            ? Optional.of("Enter the last day")
            : desk.end(kind(folder), key, day.get(), notices.actor());
    return objection
        .map(why -> Response.status(422).entity(all(Notice.NONE, why)).build())
        .orElseGet(ArrangementPages::done);
  }

  private All all(Notice notice, String error) {
    return new All(desk.sheet(notices.actor()), desk.today(), notice, error);
  }

  private static ArrangementKind kind(String folder) {
    return ArrangementKind.of(folder).orElseThrow(NotFoundException::new);
  }

  private static Response done() {
    return Response.seeOther(URI.create(HOME + "?done=" + Notices.DONE)).build();
  }
}
