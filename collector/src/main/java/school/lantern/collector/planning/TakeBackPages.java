package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the visitor's own last change back. */
@Path("/timetable/undo")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class TakeBackPages {
  private static final String HOME = "/timetable";

  private final Planner planner;
  private final Notices notices;

  TakeBackPages(Planner planner, Notices notices) {
    this.planner = planner;
    this.notices = notices;
  }

  /** Why it cannot be taken back. */
  record Refused(String why, String back) implements TemplateInstance {}

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(@FormParam("back") @Nullable String asked) {
    String back = asked != null && asked.matches("/timetable[\\w/?&=%:.~-]*") ? asked : HOME;
    Optional<String> objection = planner.takeBack(notices.actor());
    if (objection.isPresent()) {
      return Response.status(409).entity(new Refused(objection.get(), back)).build();
    }
    String more = (back.contains("?") ? "&done=" : "?done=") + Notices.TAKEN_BACK;
    return Response.seeOther(URI.create(back + more)).build();
  }
}
