package school.lantern.collector.triage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The list of incidents. */
@Path("/triage")
@RolesAllowed("DSL")
@Produces(MediaType.TEXT_HTML)
class TriagePages {
  private final Desk desk;

  TriagePages(Desk desk) {
    this.desk = desk;
  }

  /** The whole page. */
  record List(Desk.Sheet sheet) implements TemplateInstance {}

  /** The part of it that changes. */
  record Rows(Desk.Sheet sheet) implements TemplateInstance {}

  @GET
  public TemplateInstance list(
      @QueryParam("show") @Nullable String show,
      @QueryParam("rule") @Nullable String rule,
      @QueryParam("page") @Nullable Integer page,
      @HeaderParam("HX-Request") @Nullable String fragment) {
    Desk.Sheet sheet = desk.sheet(Filter.of(show, rule, page));
    return fragment == null ? new List(sheet) : new Rows(sheet);
  }
}
