package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.TimetableFacts;

/** One cell of a week grid: what is there, and what can be done about it. */
@Path("/timetable/cell")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class CellPages {
  private final PlannedSchool school;
  private final AppointmentDesk desk;

  CellPages(PlannedSchool school, AppointmentDesk desk) {
    this.school = school;
    this.desk = desk;
  }

  /** The page. */
  record Page(CellSheet sheet, AppointmentForm form) implements TemplateInstance {}

  /** The same without what stands around a page, for a dialog over the grid. */
  record Inside(CellSheet sheet, AppointmentForm form) implements TemplateInstance {}

  @GET
  public Response cell(
      @Context UriInfo address, @HeaderParam("HX-Request") @Nullable String fragment) {
    Fields asked = new Fields(address.getQueryParameters());
    CellPlace place = CellPlace.read(asked).orElseThrow(NotFoundException::new);
    Names names = school.names();
    if (!names.know(place.viewed())) {
      throw new NotFoundException();
    }
    CellSheet sheet = sheet(place, names);
    if (asked.has("ask", "remove") && sheet.planned().size() == 1) {
      return Response.seeOther(
              URI.create(
                  "/timetable/appointments/%s/remove?%s"
                      .formatted(sheet.planned().getFirst().key(), place.query())))
          .build();
    }
    AppointmentForm form = desk.form(FormFields.fresh(place));
    return Response.ok(fragment == null ? new Page(sheet, form) : new Inside(sheet, form)).build();
  }

  private CellSheet sheet(CellPlace place, Names names) {
    TimetableFacts facts = school.facts();
    return CellSheet.of(place, facts, school.day(place.day(), facts), names);
  }
}
