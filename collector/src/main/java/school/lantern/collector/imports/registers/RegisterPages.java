package school.lantern.collector.imports.registers;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Class registers from a file. */
@Path("/registers")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class RegisterPages {
  private final RegisterImport registers;
  private final RegisterUndo undo;
  private final ByThemselves byThemselves;
  private final RegisterLines lines;
  private final Asked asked;

  RegisterPages(
      RegisterImport registers,
      RegisterUndo undo,
      ByThemselves byThemselves,
      RegisterLines lines,
      Asked asked) {
    this.registers = registers;
    this.undo = undo;
    this.byThemselves = byThemselves;
    this.lines = lines;
    this.asked = asked;
  }

  /** The page; {@code handed} is what came of the file just handed in, if one was. */
  record Page(
      @Nullable Handed handed,
      List<Past> past,
      List<ByThemselves.Source> sources,
      FieldErrors errors)
      implements TemplateInstance {}

  /** What came of a file, or would come of it when somebody only looked. */
  record Handed(RegisterImport.Outcome outcome, RegisterLines.Said said, boolean looked) {}

  /** A file that was brought in before. */
  record Past(SpokenTime at, String by, int registers) {}

  @GET
  public TemplateInstance page() {
    return page(null, FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bringIn(
      @RestForm("file") @Nullable FileUpload file, @RestForm("look") @Nullable String look) {
    if (file == null || file.fileName().isBlank()) {
      return refused(page(null, FieldErrors.one("file", "Choose a file")));
    }
    String text;
    try {
      text = CsvText.of(Files.readAllBytes(file.uploadedFile()));
    } catch (IOException unreadable) {
      return refused(page(null, FieldErrors.one("file", "This file cannot be read")));
    }
    boolean looked = look != null;
    RegisterImport.Outcome outcome = registers.bringIn(text, asked.visitor().logOn(), looked);
    Handed handed = new Handed(outcome, lines.say(outcome.changes()), looked);
    Page page = page(handed, FieldErrors.NONE);
    return outcome.errors() > 0 ? refused(page) : Response.ok(page).build();
  }

  private Page page(@Nullable Handed handed, FieldErrors errors) {
    List<Past> past =
        undo.files().stream()
            .map(file -> new Past(asked.times().say(file.at()), file.by(), file.registers()))
            .toList();
    return new Page(handed, past, byThemselves.sources(asked.times()), errors);
  }

  private static Response refused(Page page) {
    return Response.status(422).entity(page).build();
  }

  /** Who asks, and how times are said. */
  @RequestScoped
  static class Asked {
    private final Visitor visitor;
    private final SpokenTimes times;

    Asked(Visitor visitor, SpokenTimes times) {
      this.visitor = visitor;
      this.times = times;
    }

    Visitor visitor() {
      return visitor;
    }

    SpokenTimes times() {
      return times;
    }
  }
}
