package school.lantern.collector.imports.registers;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.registers.RegisterLines.Said;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Takes the newest file of registers back: what would happen, then the deed. */
@Path("/registers/undo")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class RegisterUndoPages {
  private final RegisterUndo undo;
  private final RegisterLines lines;
  private final Visitor visitor;
  private final SpokenTimes times;

  RegisterUndoPages(RegisterUndo undo, RegisterLines lines, Visitor visitor, SpokenTimes times) {
    this.undo = undo;
    this.lines = lines;
    this.visitor = visitor;
    this.times = times;
  }

  /** What an undo would do; without {@code file} there is nothing to undo. */
  record Ask(@Nullable File file, boolean tooLate) implements TemplateInstance {}

  /** What it did. */
  record Undone(File file) implements TemplateInstance {}

  /** A file of registers, as people say it. */
  record File(long number, SpokenTime at, String by, Said said) {}

  @GET
  public TemplateInstance ask() {
    return new Ask(newest(), false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(@RestForm("number") @DefaultValue("0") long number) {
    @Nullable File file = newest();
    if (file == null || file.number() != number || !undo.takeBack(number, visitor.logOn())) {
      return Response.status(Response.Status.CONFLICT).entity(new Ask(newest(), true)).build();
    }
    return Response.ok(new Undone(file)).build();
  }

  private @Nullable File newest() {
    Optional<RegisterUndo.Last> last = undo.last();
    return last.map(
            one ->
                new File(
                    one.file().number(),
                    times.say(one.file().at()),
                    one.file().by(),
                    lines.say(one.changes())))
        .orElse(null);
  }
}
