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
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** School data from files: choose, look at what would happen, apply. */
@Path("/school-data")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
  private final Imports imports;
  private final Visitor visitor;
  private final SpokenTimes times;
  private final LanternConfig config;

  ImportPages(Imports imports, Visitor visitor, SpokenTimes times, LanternConfig config) {
    this.imports = imports;
    this.visitor = visitor;
    this.times = times;
    this.config = config;
  }

  /** The first page. */
  record Page(List<Past> past, List<TableKind<?>> kinds, FieldErrors errors)
      implements TemplateInstance {}

  /** What would happen. */
  record Look(Preview preview) implements TemplateInstance {}

  /** What has happened. */
  record Done(List<TableCount> tables) implements TemplateInstance {}

  /** An import that took place. */
  record Past(SpokenTime at, String by, String summary) {}

  @GET
  public TemplateInstance page() {
    return page(FieldErrors.NONE);
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(@RestForm("files") @Nullable List<FileUpload> files) {
    List<Unpacking.Sent> sent =
        files == null
            ? List.of()
            : files.stream()
                .filter(file -> !file.fileName().isBlank())
                .map(file -> new Unpacking.Sent(file.fileName(), file.uploadedFile()))
                .toList();
    if (sent.isEmpty()) {
      return refused("Choose one or more files");
    }
    try {
      return Response.ok(new Look(imports.preview(config.site(), Unpacking.of(sent)))).build();
    } catch (UnreadableException unreadable) {
      return refused(String.valueOf(unreadable.getMessage()));
    }
  }

  @POST
  @Path("apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(@RestForm("token") @Nullable String token) {
    Actor actor = new Actor(visitor.logOn(), visitor.displayName());
    return switch (imports.apply(config.site(), token == null ? "" : token, actor)) {
      case Imports.Answer.Done(List<TableCount> tables) -> Response.ok(new Done(tables)).build();
      case Imports.Answer.LookAgain _ ->
          refused(
              "Nothing was changed: this preview is used, over an hour old, or the data has changed"
                  + " since. Choose the files again");
    };
  }

  private Response refused(String sentence) {
    return Response.status(422).entity(page(FieldErrors.one("files", sentence))).build();
  }

  private Page page(FieldErrors errors) {
    return new Page(
        imports.latest(config.site()).stream()
            .map(past -> new Past(times.say(past.at()), past.by(), past.summary()))
            .toList(),
        Draft.KINDS,
        errors);
  }
}
