package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Dates;

/** Lessons and duties: add one, change it from a date on, take it out. */
@Path("/timetable/appointments")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class AppointmentPages {
  private final PlannedSchool school;
  private final AppointmentDesk desk;
  private final Notices notices;

  AppointmentPages(PlannedSchool school, AppointmentDesk desk, Notices notices) {
    this.school = school;
    this.desk = desk;
    this.notices = notices;
  }

  /** The form for something new. */
  record Fresh(CellPlace place, String whose, AppointmentForm form) implements TemplateInstance {}

  /** The form for something that is there. */
  record Edit(CellPlace place, String key, String words, AppointmentForm form)
      implements TemplateInstance {}

  /** Asks before it is taken out. */
  record Remove(CellPlace place, String key, String words, String error)
      implements TemplateInstance {}

  /** It was changed since the page was made. */
  record Gone(CellPlace place) implements TemplateInstance {}

  @GET
  @Path("new")
  public TemplateInstance fresh(@Context UriInfo address) {
    CellPlace place = place(new Fields(address.getQueryParameters()));
    return fresh(place, desk.form(FormFields.fresh(place)));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@Context UriInfo address, MultivaluedMap<String, String> fields) {
    CellPlace place = place(new Fields(address.getQueryParameters()));
    return desk.add(desk.form(new Fields(fields)), notices.actor())
        .map(again -> Response.status(422).entity(fresh(place, again)).build())
        .orElseGet(() -> done(place));
  }

  @GET
  @Path("{key}")
  public Response edit(@PathParam("key") String key, @Context UriInfo address) {
    CellPlace place = place(new Fields(address.getQueryParameters()));
    return desk.find(key)
        .map(
            appointment -> {
              Fields fields = FormFields.of(appointment, place.day(), school.names());
              return Response.ok(edit(place, appointment, desk.form(fields))).build();
            })
        .orElseGet(() -> gone(place));
  }

  @POST
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("key") String key,
      @Context UriInfo address,
      MultivaluedMap<String, String> fields) {
    CellPlace place = place(new Fields(address.getQueryParameters()));
    Optional<Appointment> was = desk.find(key);
    if (was.isEmpty()) {
      return gone(place);
    }
    return desk.change(was.get(), desk.form(new Fields(fields)), notices.actor())
        .map(again -> Response.status(422).entity(edit(place, was.get(), again)).build())
        .orElseGet(() -> done(place));
  }

  @GET
  @Path("{key}/remove")
  public Response ask(@PathParam("key") String key, @Context UriInfo address) {
    CellPlace place = place(new Fields(address.getQueryParameters()));
    return desk.find(key)
        .map(appointment -> Response.ok(remove(place, appointment, "")).build())
        .orElseGet(() -> gone(place));
  }

  @POST
  @Path("{key}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(
      @PathParam("key") String key,
      @Context UriInfo address,
      MultivaluedMap<String, String> typed) {
    CellPlace place = place(new Fields(address.getQueryParameters()));
    Fields fields = new Fields(typed);
    Optional<Appointment> was = desk.find(key);
    if (was.isEmpty()) {
      return gone(place);
    }
    Optional<LocalDate> from = fields.date("from");
    boolean altogether = fields.has("how", "altogether");
    if (!altogether && from.isEmpty()) {
      return Response.status(422)
          .entity(remove(place, was.get(), "Enter the first date without it"))
          .build();
    }
    Dates span = altogether ? Dates.ALWAYS : new Dates(from.orElseThrow(), null);
    return desk.drop(was.get(), span, notices.actor())
        .map(objection -> gone(place))
        .orElseGet(() -> done(place));
  }

  private Fresh fresh(CellPlace place, AppointmentForm form) {
    return new Fresh(place, school.names().of(place.viewed()), form);
  }

  private Edit edit(CellPlace place, Appointment appointment, AppointmentForm form) {
    return new Edit(
        place, AppointmentKey.of(appointment), PlanWords.all(appointment, school.names()), form);
  }

  private Remove remove(CellPlace place, Appointment appointment, String error) {
    return new Remove(
        place, AppointmentKey.of(appointment), PlanWords.all(appointment, school.names()), error);
  }

  private static Response gone(CellPlace place) {
    return Response.status(409).entity(new Gone(place)).build();
  }

  private static Response done(CellPlace place) {
    return Response.seeOther(URI.create(place.weekAddress() + "&done=" + Notices.DONE)).build();
  }

  private CellPlace place(Fields asked) {
    return CellPlace.read(asked)
        .filter(place -> school.names().know(place.viewed()))
        .orElseThrow(NotFoundException::new);
  }
}
