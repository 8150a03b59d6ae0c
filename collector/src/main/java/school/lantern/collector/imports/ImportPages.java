package school.lantern.collector.imports;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.platform.LanternConfig;

/** School data: hand files in, see what came by itself, take data away. */
@Path("/school-data")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class ImportPages {
  private final ImportWork work;
  private final ImportBoard board;
  private final Exports exports;
  private final Visitor visitor;
  private final LanternConfig config;

  ImportPages(
      ImportWork work, ImportBoard board, Exports exports, Visitor visitor, LanternConfig config) {
    this.work = work;
    this.board = board;
    this.exports = exports;
    this.visitor = visitor;
    this.config = config;
  }

  /** The first page. */
  record Page(
      ImportBoard.Board board, List<TableKind<?>> kinds, boolean seesReasons, FieldErrors errors)
      implements TemplateInstance {}

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
      // Read here: the browser's files are gone when the answer is.
      Upload upload = Unpacking.of(sent);
      return to(work.look(new Imports.Handed(upload, null), visitor.logOn()));
    } catch (UnreadableException unreadable) {
      return refused(String.valueOf(unreadable.getMessage()));
    }
  }

  @POST
  @Path("waiting/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response look(@PathParam("token") String token) {
    return work.waiting(token)
        .map(handed -> to(work.look(handed, visitor.logOn())))
        .orElseGet(
            () -> refused("These files wait no more: newer ones came, or somebody was faster"));
  }

  @POST
  @Path("waiting/{token}/discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response discard(@PathParam("token") String token) {
    work.discard(token);
    return Response.seeOther(URI.create("/school-data")).build();
  }

  @GET
  @Path("export/{name}.zip")
  @Produces("application/zip")
  public Response export(@PathParam("name") String name) {
    return exports
        .files(config.site(), name, Viewer.of(visitor))
        .map(
            files ->
                Response.ok(Exports.zip(files))
                    .header(
                        "Content-Disposition",
                        "attachment; filename=\"school-data-%s.zip\"".formatted(name)))
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
        .build();
  }

  private static Response to(ImportJob job) {
    return Response.seeOther(URI.create("/school-data/jobs/" + job.id())).build();
  }

  private Response refused(String sentence) {
    return Response.status(422).entity(page(FieldErrors.one("files", sentence))).build();
  }

  private Page page(FieldErrors errors) {
    return new Page(board.board(), Draft.KINDS, Viewer.of(visitor).seesReasons(), errors);
  }
}
