package school.lantern.collector.imports;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.ImportJob.Result;
import school.lantern.collector.imports.Preview.Actor;

/** An import under way, what it would do, and what it did. */
@Path("/school-data/jobs/{id}")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class ImportJobPages {
  private static final int GONE = 410;
  private static final int REFUSED = 422;

  private final ImportWork work;
  private final Visitor visitor;

  ImportJobPages(ImportWork work, Visitor visitor) {
    this.work = work;
    this.visitor = visitor;
  }

  /** How far it is. */
  record Running(String id, List<ImportJob.Line> lines) implements TemplateInstance {}

  /** The part of it that changes. */
  record Steps(List<ImportJob.Line> lines) implements TemplateInstance {}

  /** What would happen. */
  record Look(String id, Preview preview, FieldErrors errors) implements TemplateInstance {}

  /** What has happened. */
  record Done(List<TableDifference> tables) implements TemplateInstance {}

  /** Why nothing has happened. */
  record Stopped(String sentence) implements TemplateInstance {}

  @GET
  public Response job(
      @PathParam("id") String id, @HeaderParam("HX-Request") @Nullable String fragment) {
    ImportJob job = work.job(id).orElse(null);
    if (job == null) {
      return stopped(
          GONE,
          "This import is not known here any more. What became of it stands under “Last imports”.");
    }
    Result result = job.result();
    if (result == null) {
      return Response.ok(fragment == null ? new Running(id, job.lines()) : new Steps(job.lines()))
          .build();
    }
    return fragment == null
        ? ended(id, result)
        : Response.ok(new Steps(job.lines())).header("HX-Refresh", "true").build();
  }

  /** Applies what was looked at; much goes only when somebody ticked that it may. */
  @POST
  @Path("apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(
      @PathParam("id") String id,
      @RestForm("token") @Nullable String token,
      @RestForm("remove") @Nullable String remove) {
    Preview preview =
        work.job(id).map(ImportJob::result).orElse(null) instanceof Result.Looked looked
            ? looked.preview()
            : null;
    if (preview != null && !preview.emptied().isEmpty() && remove == null) {
      FieldErrors errors =
          FieldErrors.one("remove", "Tick that the rows are to be removed, or correct the files");
      return Response.status(REFUSED).entity(new Look(id, shown(preview), errors)).build();
    }
    Imports.Order order = new Imports.Order(token == null ? "" : token, remove != null);
    Actor actor = new Actor(visitor.logOn(), visitor.displayName());
    ImportJob job = work.apply(order, actor);
    return Response.seeOther(URI.create("/school-data/jobs/" + job.id())).build();
  }

  private Response ended(String id, Result result) {
    return switch (result) {
      case Result.Looked(Preview preview) ->
          Response.ok(new Look(id, shown(preview), FieldErrors.NONE)).build();
      case Result.Answered(Imports.Answer answer) -> answered(answer);
      case Result.Broken(boolean outgrown) ->
          stopped(
              Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
              outgrown
                  ? "These files need more memory than Lantern has here. Hand them in in parts, or"
                      + " export less; nothing is stored."
                  : "Something went wrong that is not your fault; the log says what.");
    };
  }

  private Response answered(Imports.Answer answer) {
    return switch (answer) {
      case Imports.Answer.Done(List<TableDifference> tables) ->
          Response.ok(
                  new Done(
                      tables.stream().map(table -> table.shownTo(Viewer.of(visitor))).toList()))
              .build();
      case Imports.Answer.LookAgain _ ->
          stopped(
              REFUSED,
              "This preview is used, over an hour old, or the data has changed since. Choose the"
                  + " files again.");
      case Imports.Answer.Guarded _ ->
          stopped(REFUSED, "Much would be removed, and nobody said that it may.");
    };
  }

  private Preview shown(Preview preview) {
    return preview.shownTo(Viewer.of(visitor));
  }

  private static Response stopped(int status, String sentence) {
    return Response.status(status).entity(new Stopped(sentence)).build();
  }
}
