package school.lantern.collector.coverage;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;

/**
 * One room on one day. Senior leaders see how many; log-ons are for the safeguarding lead alone,
 * and each look at them stands on the audit log.
 */
@Path("/coverage/rooms/{room}/{day}")
@RolesAllowed({"SLT", "DSL"})
@Produces(MediaType.TEXT_HTML)
class RoomDayPages {
  private final RoomDaySheets sheets;
  private final AuditLog audit;
  private final Visitor visitor;
  private final LanternConfig config;

  RoomDayPages(RoomDaySheets sheets, AuditLog audit, Visitor visitor, LanternConfig config) {
    this.sheets = sheets;
    this.audit = audit;
    this.visitor = visitor;
    this.config = config;
  }

  /** The page. */
  record Page(RoomDaySheet sheet, boolean named) implements TemplateInstance {}

  @GET
  public TemplateInstance page(@PathParam("room") String room, @PathParam("day") String day) {
    @Nullable LocalDate date = View.date(day);
    if (date == null || Scope.isUnplaced(room)) {
      throw new NotFoundException();
    }
    boolean named = visitor.is(Role.DSL);
    RoomDaySheet sheet = sheets.of(new Scope(config.site(), room, date), named);
    if (!sheet.behind().uses().isEmpty()) {
      audit.record(visitor.logOn(), "coverage.log-ons-read", room + " on " + date);
    }
    return new Page(sheet, named);
  }
}
