package school.lantern.collector.planning;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.fleet.Room;

/** The list of rooms: add, rename, say whether computers are only kept there, close. */
@Path("/timetable/room-list")
@RolesAllowed({"DSL", "SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class RoomListPages {
  private static final String HOME = "/timetable/room-list";
  private static final String FRESH = "new";

  private final RoomDesk desk;
  private final Notices notices;

  RoomListPages(RoomDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /** All of them. */
  record All(List<RoomDesk.Line> lines, Notice notice, String error) implements TemplateInstance {}

  /** The form of one room; {@code room} is {@code null} for a new one. */
  record Form(String key, @Nullable Room room, Fields typed, FieldErrors errors, List<String> sites)
      implements TemplateInstance {}

  /** A room that cannot go yet, and what hangs on it. */
  record Held(Room room, List<String> hangs) implements TemplateInstance {}

  /** What would change. */
  record Preview(String address, Fields typed, DaysPreview preview, String basis, String objection)
      implements TemplateInstance {}

  @GET
  public TemplateInstance all(@RestQuery @Nullable String done) {
    return all(notices.after(done == null ? "" : done), "");
  }

  @GET
  @Path("{key}")
  public Response open(@PathParam("key") String key) {
    if (key.equals(FRESH)) {
      Fields fresh = new Fields(Map.of("kind", List.of("room")));
      return Response.ok(form(key, null, fresh, FieldErrors.NONE)).build();
    }
    return desk.room(key)
        .map(room -> Response.ok(form(key, room, typed(room), FieldErrors.NONE)).build())
        .orElseGet(this::gone);
  }

  @POST
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response look(@PathParam("key") String key, MultivaluedMap<String, String> typed) {
    return change(key, new Fields(typed), false);
  }

  @POST
  @Path("{key}/apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(@PathParam("key") String key, MultivaluedMap<String, String> typed) {
    return change(key, new Fields(typed), true);
  }

  private Response change(String key, Fields typed, boolean make) {
    Optional<Room> was = desk.room(key);
    if (!key.equals(FRESH) && was.isEmpty()) {
      return gone();
    }
    if (typed.has("close", "yes") && was.isPresent()) {
      List<String> hangs = desk.hangsOn(was.get());
      return hangs.isEmpty()
          ? go(key, typed, Alteration.ofRooms(List.of(was.get()), List.of()), make)
          : Response.status(409).entity(new Held(was.get(), hangs)).build();
    }
    RoomReading.Result read = RoomReading.read(typed, was, desk.rooms());
    return read.change()
        .map(change -> go(key, typed, change, make))
        .orElseGet(
            () ->
                Response.status(422)
                    .entity(form(key, was.orElse(null), typed, read.errors()))
                    .build());
  }

  /** Makes the change, or shows what it would do. */
  private Response go(String key, Fields typed, Alteration change, boolean make) {
    Optional<String> objection =
        make ? desk.make(change, typed.one("basis"), notices.actor()) : Optional.of("");
    if (objection.isEmpty()) {
      return Response.seeOther(URI.create(HOME + "?done=" + Notices.DONE)).build();
    }
    DaysDesk.Looked looked = desk.look(change);
    return Response.status(objection.get().isEmpty() ? 200 : 409)
        .entity(
            new Preview(HOME + "/" + key, typed, looked.preview(), looked.basis(), objection.get()))
        .build();
  }

  private static Fields typed(Room room) {
    return new Fields(
        Map.of(
            "name",
            List.of(room.name()),
            "kind",
            List.of(room.store() ? RoomReading.STORE : "room"),
            "site",
            List.of(Objects.requireNonNullElse(room.campus(), ""))));
  }

  private Form form(String key, @Nullable Room room, Fields typed, FieldErrors errors) {
    List<String> sites =
        desk.rooms().stream()
            .flatMap(one -> Stream.ofNullable(one.campus()))
            .distinct()
            .sorted()
            .toList();
    return new Form(key, room, typed, errors, sites);
  }

  private All all(Notice notice, String error) {
    return new All(desk.lines(), notice, error);
  }

  private Response gone() {
    return Response.status(409)
        .entity(all(Notice.NONE, "Somebody changed this meanwhile. Nothing was changed now"))
        .build();
  }
}
