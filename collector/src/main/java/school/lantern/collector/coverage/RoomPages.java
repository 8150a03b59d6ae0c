package school.lantern.collector.coverage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Which rooms are supervised, now. Counts pupils; names none. */
@Path("/rooms")
@RolesAllowed({"SLT", "DSL"})
@Produces(MediaType.TEXT_HTML)
class RoomPages {
  private final RoomCards cards;

  RoomPages(RoomCards cards) {
    this.cards = cards;
  }

  /** The whole page. */
  record Page(RoomBoard board) implements TemplateInstance {}

  /** The part that changes. */
  record Board(RoomBoard board) implements TemplateInstance {}

  @GET
  public TemplateInstance rooms(@HeaderParam("HX-Request") @Nullable String fragment) {
    RoomBoard board = cards.board();
    return fragment == null ? new Page(board) : new Board(board);
  }
}
