package school.lantern.collector.phrases;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.YamlWriter;

/** What Lantern looks for: see it, try it on a text, compare a changed policy, put it in force. */
@Path("/phrases")
@RolesAllowed("DSL")
@Produces(MediaType.TEXT_HTML)
class PhrasePages {
  private static final int NAME_MAX_CHARS = 60;

  private final PolicyBoard board;
  private final PolicyDesk desk;
  private final Visitor visitor;

  PhrasePages(PolicyBoard board, PolicyDesk desk, Visitor visitor) {
    this.board = board;
    this.desk = desk;
    this.visitor = visitor;
  }

  /** The policy in force, and what it made of a text that was tried. */
  record Page(PolicyStanding standing, @Nullable TriedText tried, Said said)
      implements TemplateInstance {}

  /**
   * What is told above the page.
   *
   * @param takeBack whether what was in force before can be brought back
   * @param text what was typed into the box
   */
  record Said(String done, FieldErrors errors, boolean takeBack, String text) {}

  /** A changed policy beside the one in force. */
  record Compared(PolicyDesk.Looked looked, PolicyDesk.@Nullable Comparison found, boolean texts)
      implements TemplateInstance {}

  @GET
  public TemplateInstance page(@RestQuery @Nullable String done) {
    return page(
        null,
        said(
            switch (done == null ? "" : done) {
              case "in-force" -> "The changed phrases are in force.";
              case "taken-back" -> "What was in force before is in force again.";
              default -> "";
            },
            FieldErrors.NONE,
            ""));
  }

  /** As one file, to be changed and compared. */
  @GET
  @Path("phrases.yaml")
  @Produces("application/yaml; charset=utf-8")
  public Response file() {
    return Response.ok(YamlWriter.written(board.phrases()))
        .header("Content-Disposition", "attachment; filename=\"phrases.yaml\"")
        .build();
  }

  @POST
  @Path("try")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tried(@FormParam("text") @Nullable String typed) {
    String text = text(typed);
    if (text.isBlank() || text.length() > TriedText.TEXT_MAX_CHARS) {
      return refused("text", text.isBlank() ? "Enter a text to try" : tooLong(), text);
    }
    TriedText tried = TriedText.of(board.phrases(), text);
    return Response.ok(page(tried, said("", FieldErrors.NONE, text))).build();
  }

  @POST
  @Path("compare")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response compare(
      @RestForm("file") @Nullable FileUpload file, @RestForm("sample") @Nullable String typed) {
    String text = text(typed);
    if (file == null || file.fileName().isBlank()) {
      return refused("file", "Choose a file that ends in .yaml or .csv", "");
    }
    if (text.length() > TriedText.TEXT_MAX_CHARS) {
      return refused("sample", tooLong(), "");
    }
    PolicyDesk.Looked looked = desk.look(read(file), text);
    Compared page = new Compared(looked, looked.comparison().orElse(null), !text.isBlank());
    return Response.status(page.found() == null ? 422 : 200).entity(page).build();
  }

  @POST
  @Path("in-force")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response putInForce(@FormParam("mark") @Nullable String mark) {
    return desk.putInForce(text(mark), visitor.logOn())
        ? to("in-force")
        : refused("file", "Another file was compared since. Compare yours again", "");
  }

  @POST
  @Path("take-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack() {
    desk.takeBack(visitor.logOn());
    return to("taken-back");
  }

  private Page page(@Nullable TriedText tried, Said said) {
    return new Page(board.standing(), tried, said);
  }

  private Said said(String done, FieldErrors errors, String text) {
    return new Said(done, errors, desk.canTakeBack(), text);
  }

  private Response refused(String field, String sentence, String text) {
    return Response.status(422)
        .entity(page(null, said("", FieldErrors.one(field, sentence), text)))
        .build();
  }

  private static PolicyFile read(FileUpload file) {
    String name = file.fileName().replaceAll(".*[/\\\\]", "");
    String end = name.substring(Math.max(0, name.length() - NAME_MAX_CHARS));
    try {
      return PolicyFile.of(end, Files.readAllBytes(file.uploadedFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String tooLong() {
    return "Use %d letters or fewer".formatted(TriedText.TEXT_MAX_CHARS);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static Response to(String done) {
    return Response.seeOther(URI.create("/phrases?done=" + done)).build();
  }
}
