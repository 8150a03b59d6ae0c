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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Cover;

/** Changes of one date: somebody else, nobody, another room. For those who answer for cover. */
@Path("/timetable/date")
@RolesAllowed({"DSL", "SLT"})
@Produces(MediaType.TEXT_HTML)
class DatePages {
  private final PlannedSchool school;
  private final AppointmentDesk appointments;
  private final CoverDesk cover;
  private final Notices notices;

  DatePages(PlannedSchool school, AppointmentDesk appointments, CoverDesk cover, Notices notices) {
    this.school = school;
    this.appointments = appointments;
    this.cover = cover;
    this.notices = notices;
  }

  /** The form. */
  record Change(CellPlace place, String date, String key, String words, AppointmentForm form)
      implements TemplateInstance {}

  /** Somebody was faster. */
  record Gone(CellPlace place) implements TemplateInstance {}

  @GET
  @Path("{key}")
  public Response ask(@PathParam("key") String key, @Context UriInfo address) {
    CellPlace place = place(address);
    return appointments
        .find(key)
        .map(
            appointment -> {
              Fields fields =
                  new Fields(
                      Map.of(
                          "how", List.of(CoverDesk.OTHER), "room", List.of(appointment.roomId())));
              return Response.ok(change(place, appointment, appointments.form(fields))).build();
            })
        .orElseGet(() -> gone(place));
  }

  @POST
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @PathParam("key") String key,
      @Context UriInfo address,
      MultivaluedMap<String, String> fields) {
    CellPlace place = place(address);
    Optional<Appointment> appointment = appointments.find(key);
    if (appointment.isEmpty()) {
      return gone(place);
    }
    return cover
        .enter(appointment.get(), place, appointments.form(new Fields(fields)), notices.actor())
        .map(again -> Response.status(422).entity(change(place, appointment.get(), again)).build())
        .orElseGet(() -> done(place));
  }

  @POST
  @Path("take-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(@Context UriInfo address, MultivaluedMap<String, String> typed) {
    CellPlace place = place(address);
    Fields fields = new Fields(typed);
    @Nullable String absent = given(fields.one("absent"));
    @Nullable String covering = given(fields.one("covering"));
    if (absent == null && covering == null) {
      return gone(place);
    }
    Cover what = new Cover(place.day(), place.period(), fields.one("cover-room"), absent, covering);
    return cover
        .takeBack(what, notices.actor())
        .map(objection -> gone(place))
        .orElseGet(() -> done(place));
  }

  private Change change(CellPlace place, Appointment appointment, AppointmentForm form) {
    return new Change(
        place,
        PlanWords.day(place.day()),
        AppointmentKey.of(appointment),
        PlanWords.all(appointment, school.names()),
        form);
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }

  private static Response gone(CellPlace place) {
    return Response.status(409).entity(new Gone(place)).build();
  }

  private static Response done(CellPlace place) {
    return Response.seeOther(URI.create(place.weekAddress() + "&done=" + Notices.DONE)).build();
  }

  private CellPlace place(UriInfo address) {
    return CellPlace.read(new Fields(address.getQueryParameters()))
        .filter(place -> !place.period().isEmpty() && school.names().know(place.viewed()))
        .orElseThrow(NotFoundException::new);
  }
}
