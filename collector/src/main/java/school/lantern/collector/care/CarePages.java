package school.lantern.collector.care;

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
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;

/** The list of pupils to look after: for safeguarding leads alone. */
@Path("/look-after")
@RolesAllowed("DSL")
@Produces(MediaType.TEXT_HTML)
class CarePages {
  private final CareDesk desk;
  private final Visitor visitor;

  CarePages(CareDesk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
  }

  /** The list. */
  record All(CareSheet sheet, LocalDate today, String done, String error)
      implements TemplateInstance {}

  /** The form. */
  record Fresh(CareForm typed, FieldErrors errors) implements TemplateInstance {}

  @GET
  public TemplateInstance all(@RestQuery @Nullable String done) {
    return all(
        switch (done == null ? "" : done) {
          case "added" -> "The pupil is on the list.";
          case "ended" -> "The entry was ended.";
          default -> "";
        },
        "");
  }

  @GET
  @Path("new")
  public TemplateInstance fresh(@RestQuery @Nullable String pupil) {
    return new Fresh(desk.fresh(pupil), FieldErrors.NONE);
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @FormParam("pupil") @Nullable String pupil,
      @FormParam("reason") @Nullable String reason,
      @FormParam("from") @Nullable String from,
      @FormParam("until") @Nullable String until) {
    CareForm form = CareForm.of(pupil, reason, from, until);
    FieldErrors errors = desk.add(form, actor());
    return errors.any()
        ? Response.status(422).entity(new Fresh(form, errors)).build()
        : to("added");
  }

  @POST
  @Path("{key}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("key") String key, @FormParam("last") @Nullable String last) {
    Optional<LocalDate> day = CareForm.date(last);
    if (day.isEmpty()) {
      return Response.status(422).entity(all("", "Enter the last day")).build();
    }
    if (!desk.end(key, day.get(), actor())) {
      throw new NotFoundException();
    }
    return to("ended");
  }

  private All all(String done, String error) {
    return new All(desk.sheet(actor()), desk.today(), done, error);
  }

  private CareDesk.Actor actor() {
    return new CareDesk.Actor(visitor.logOn(), visitor.displayName());
  }

  private static Response to(String done) {
    return Response.seeOther(URI.create("/look-after?done=" + done)).build();
  }
}
