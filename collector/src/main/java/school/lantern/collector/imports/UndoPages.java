package school.lantern.collector.imports;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.imports.Undoing.Look.Changed;
import school.lantern.collector.imports.Undoing.Look.Possible;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Takes the last import back: what would happen, then the deed. */
@Path("/school-data/undo")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class UndoPages {
  private final Undoing undoing;
  private final Imports imports;
  private final Visitor visitor;
  private final SpokenTimes times;
  private final LanternConfig config;

  UndoPages(
      Undoing undoing, Imports imports, Visitor visitor, SpokenTimes times, LanternConfig config) {
    this.undoing = undoing;
    this.imports = imports;
    this.visitor = visitor;
    this.times = times;
    this.config = config;
  }

  /** What an undo would do; {@code recordId} is {@code null} when it is not possible. */
  record Ask(@Nullable String recordId, @Nullable SpokenTime at, List<TableDifference> tables)
      implements TemplateInstance {}

  /** What it did. */
  record Undone(SpokenTime at, List<TableDifference> tables) implements TemplateInstance {}

  @GET
  public TemplateInstance ask() {
    Ask page = asked(undoing.look(config.site()));
    if (!page.tables().isEmpty()) {
      imports.seen(visitor.logOn(), page.tables());
    }
    return page;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(@RestForm("record") @Nullable String recordId) {
    Actor actor = new Actor(visitor.logOn(), visitor.displayName());
    Undoing.Look done = undoing.undo(config.site(), recordId == null ? "" : recordId, actor);
    return switch (done) {
      case Possible possible ->
          Response.ok(new Undone(times.say(possible.at()), shown(possible.tables()))).build();
      case Changed _, Undoing.Look.Nothing _ ->
          Response.status(Response.Status.CONFLICT)
              .entity(asked(undoing.look(config.site())))
              .build();
    };
  }

  private Ask asked(Undoing.Look look) {
    return switch (look) {
      case Possible possible ->
          new Ask(possible.recordId(), times.say(possible.at()), shown(possible.tables()));
      case Changed changed -> new Ask(null, times.say(changed.at()), shown(changed.since()));
      case Undoing.Look.Nothing _ -> new Ask(null, null, List.of());
    };
  }

  private List<TableDifference> shown(List<TableDifference> tables) {
    Viewer viewer = Viewer.of(visitor);
    return tables.stream().map(table -> table.shownTo(viewer)).toList();
  }
}
