package school.lantern.collector.presence;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.presence.CheckIns.Person;
import school.lantern.collector.presence.CheckIns.Tapping;

/** "I'm here", said with a phone at the door of a room. */
@Path("/here")
@RolesAllowed("STAFF")
@Produces(MediaType.TEXT_HTML)
class HerePages {
  private final CheckIns checkIns;
  private final HereDesk desk;
  private final SchoolNow time;
  private final Visitor visitor;

  HerePages(CheckIns checkIns, HereDesk desk, SchoolNow time, Visitor visitor) {
    this.checkIns = checkIns;
    this.desk = desk;
    this.time = time;
    this.visitor = visitor;
  }

  /** All rooms, the visitor's own first. */
  record Choose(HereView.Mine mine, List<HereView.Slot> slots, List<HereView.Place> rooms)
      implements TemplateInstance {}

  /** One room. */
  record Room(HereView.Card card, HereView.Mine mine, String typed, FieldErrors errors)
      implements TemplateInstance {}

  /** Nobody has said which member of staff this account belongs to. */
  record Unknown() implements TemplateInstance {}

  @GET
  public Response choose() {
    Optional<Person> person = person();
    if (person.isEmpty()) {
      return unknown();
    }
    String staffId = person.get().staffId();
    return Response.ok(
            new Choose(
                desk.mine(time.site(), staffId),
                desk.ahead(time.site(), staffId),
                desk.rooms(time.site())))
        .build();
  }

  @GET
  @Path("{room}")
  public Response room(@PathParam("room") String roomId) {
    return person()
        .map(person -> Response.ok(page(person, roomId, "", FieldErrors.NONE)).build())
        .orElseGet(HerePages::unknown);
  }

  @POST
  @Path("{room}/arrive")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response arrive(
      @PathParam("room") String roomId, @FormParam("since") @Nullable String since) {
    return tapped(roomId, since, "since", checkIns::arrive);
  }

  @POST
  @Path("{room}/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(@PathParam("room") String roomId, @FormParam("at") @Nullable String at) {
    return tapped(roomId, at, "at", checkIns::leave);
  }

  @POST
  @Path("{room}/correct")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(
      @PathParam("room") String roomId, @FormParam("since") @Nullable String since) {
    return tapped(roomId, since == null ? "" : since, "since", checkIns::correct);
  }

  @POST
  @Path("{room}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(
      @PathParam("room") String roomId,
      @FormParam("check-in") @Nullable String checkInId,
      @FormParam("tap") @Nullable String tap) {
    return person()
        .map(
            person -> {
              checkIns.undo(
                  new Tapping(person, roomId),
                  checkInId == null ? "" : checkInId,
                  "leaving".equals(tap));
              return to(roomId);
            })
        .orElseGet(HerePages::unknown);
  }

  /** What a tap with a time does; false when that time may not be given. */
  private interface Doing {
    boolean at(Tapping tapping, Instant at);
  }

  private Response tapped(String roomId, @Nullable String typed, String field, Doing doing) {
    Optional<Person> person = person();
    if (person.isEmpty()) {
      return unknown();
    }
    page(person.get(), roomId, "", FieldErrors.NONE); // a room that the school does not have: 404
    Optional<Instant> at = typed == null ? Optional.of(time.now()) : TypedTime.read(typed, time);
    if (at.isPresent() && doing.at(new Tapping(person.get(), roomId), at.get())) {
      return to(roomId);
    }
    HereView.Mine mine = desk.mine(time.site(), person.get().staffId());
    FieldErrors errors =
        FieldErrors.one(field, "Give a time from %s to %s".formatted(mine.from(), mine.until()));
    return Response.status(422)
        .entity(page(person.get(), roomId, typed == null ? "" : typed, errors))
        .build();
  }

  private Room page(Person person, String roomId, String typed, FieldErrors errors) {
    HereView.Card card =
        desk.card(time.site(), person.staffId(), roomId).orElseThrow(NotFoundException::new);
    return new Room(card, desk.mine(time.site(), person.staffId()), typed, errors);
  }

  private Optional<Person> person() {
    return Optional.ofNullable(visitor.personId())
        .map(staffId -> new Person(staffId, visitor.logOn()));
  }

  private static Response to(String roomId) {
    return Response.seeOther(URI.create(RoomPath.of(roomId))).build();
  }

  private static Response unknown() {
    return Response.ok(new Unknown()).build();
  }
}
