package school.lantern.collector.presence;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.WebConfig;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;

/** Sheets for the doors of rooms, to print: a code that leads to the room's check-in page. */
@Path("/room-sheets")
@RolesAllowed({"TECHNICIAN", "SLT"})
@Produces(MediaType.TEXT_HTML)
class SheetPages {
  private final Fleet fleet;
  private final SchoolNow time;
  private final WebConfig web;

  SheetPages(Fleet fleet, SchoolNow time, WebConfig web) {
    this.fleet = fleet;
    this.time = time;
    this.web = web;
  }

  /** The page; {@code local} when the address is one that only the collector's machine knows. */
  record Page(
      Collection<Room> rooms, String chosen, List<Sheet> sheets, String origin, boolean local)
      implements TemplateInstance {}

  /** One sheet. */
  record Sheet(Room room, String address, DoorCode code) {}

  @GET
  public TemplateInstance sheets(@RestQuery("room") @Nullable String chosen) {
    Collection<Room> rooms = fleet.rooms(time.site()).values();
    String roomId = chosen == null ? "" : chosen;
    List<Sheet> sheets =
        rooms.stream()
            .filter(room -> roomId.isEmpty() || room.id().equals(roomId))
            .map(this::sheet)
            .toList();
    if (!roomId.isEmpty() && sheets.isEmpty()) {
      throw new NotFoundException();
    }
    boolean local = "localhost".equals(URI.create(web.url()).getHost());
    return new Page(rooms, roomId, sheets, web.url(), local);
  }

  private Sheet sheet(Room room) {
    String address = web.url() + RoomPath.of(room.id());
    return new Sheet(room, address, DoorCode.of(address));
  }
}
