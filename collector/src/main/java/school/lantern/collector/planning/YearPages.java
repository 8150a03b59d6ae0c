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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.SchoolCalendar;

/** Terms, days without school, weeks of the cycle. */
@Path("/timetable/year")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class YearPages {
  private static final String HOME = "/timetable/year";
  private static final String FRESH = "new";

  private final DaysDesk desk;
  private final Notices notices;

  YearPages(DaysDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /** All of it. */
  record All(YearSheet sheet, Notice notice, String error) implements TemplateInstance {}

  /** The form of one row; {@code key} is "new" for a new one. */
  record Form(YearKind kind, String key, Fields typed, FieldErrors errors)
      implements TemplateInstance {}

  /** What would change. */
  record Preview(String address, Fields typed, DaysPreview preview, String basis, String objection)
      implements TemplateInstance {}

  @GET
  public TemplateInstance all(@RestQuery @Nullable String done) {
    return all(notices.after(done == null ? "" : done), "");
  }

  @GET
  @Path("{kind}/{key}")
  public Response open(@PathParam("kind") String folder, @PathParam("key") String key) {
    YearKind kind = kind(folder);
    return key.equals(FRESH)
        ? Response.ok(new Form(kind, key, fresh(), FieldErrors.NONE)).build()
        : fields(kind, key)
            .map(fields -> Response.ok(new Form(kind, key, fields, FieldErrors.NONE)).build())
            .orElseGet(this::gone);
  }

  @POST
  @Path("{kind}/{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response look(
      @PathParam("kind") String folder,
      @PathParam("key") String key,
      MultivaluedMap<String, String> typed) {
    return change(kind(folder), key, new Fields(typed), false);
  }

  @POST
  @Path("{kind}/{key}/apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(
      @PathParam("kind") String folder,
      @PathParam("key") String key,
      MultivaluedMap<String, String> typed) {
    return change(kind(folder), key, new Fields(typed), true);
  }

  private Response change(YearKind kind, String key, Fields typed, boolean make) {
    SchoolCalendar calendar = calendar();
    boolean removes = typed.has("remove", "yes");
    if (!key.equals(FRESH) && fields(kind, key).isEmpty()) {
      return gone();
    }
    if (removes) {
      return YearReading.removal(kind, key, calendar)
          .map(change -> go(kind, key, typed, make ? change : null, change))
          .orElseGet(this::gone);
    }
    YearReading.Result read = YearReading.read(kind, key, typed, calendar);
    return read.change()
        .map(change -> go(kind, key, typed, make ? change : null, change))
        .orElseGet(
            () -> Response.status(422).entity(new Form(kind, key, typed, read.errors())).build());
  }

  /** Makes {@code made}, or shows what would change. */
  private Response go(
      YearKind kind, String key, Fields typed, @Nullable Amendment made, Amendment change) {
    String objection = "";
    if (made != null) {
      Optional<String> why =
          desk.make(made, typed.one("basis"), "The school year was changed.", notices.actor());
      if (why.isEmpty()) {
        return Response.seeOther(URI.create(HOME + "?done=" + Notices.DONE)).build();
      }
      objection = why.get();
    }
    DaysDesk.Looked looked = desk.look(change);
    String address = "%s/%s/%s".formatted(HOME, kind.folder(), key);
    return Response.status(objection.isEmpty() ? 200 : 409)
        .entity(new Preview(address, typed, looked.preview(), looked.basis(), objection))
        .build();
  }

  private Optional<Fields> fields(YearKind kind, String key) {
    SchoolCalendar calendar = calendar();
    return switch (kind) {
      case TERM ->
          YearReading.found(calendar.terms(), key)
              .map(term -> fields(term.name(), term.start().toString(), term.end().toString()));
      case CLOSURE ->
          YearReading.found(calendar.closures(), key)
              .map(one -> fields(one.reason(), one.from().toString(), one.until().toString()));
      case WEEK ->
          YearReading.found(calendar.weeks(), key)
              .map(week -> fields(week.week(), week.monday().toString(), ""));
    };
  }

  private static Fields fields(String name, String from, String until) {
    return new Fields(
        Map.of("name", List.of(name), "from", List.of(from), "until", List.of(until)));
  }

  private static Fields fresh() {
    return fields("", "", "");
  }

  private SchoolCalendar calendar() {
    return desk.school().facts().calendar();
  }

  private All all(Notice notice, String error) {
    return new All(YearSheet.of(calendar(), desk.school().today()), notice, error);
  }

  private Response gone() {
    return Response.status(409)
        .entity(all(Notice.NONE, "Somebody changed this meanwhile. Nothing was changed now"))
        .build();
  }

  private static YearKind kind(String folder) {
    return YearKind.of(folder).orElseThrow(NotFoundException::new);
  }
}
