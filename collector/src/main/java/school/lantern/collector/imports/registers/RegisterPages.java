package school.lantern.collector.imports.registers;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.CsvText;

/** Class registers from a file. */
@Path("/registers")
@RolesAllowed("TECHNICIAN")
@Produces(MediaType.TEXT_HTML)
class RegisterPages {
  private final RegisterImport registers;
  private final Visitor visitor;

  RegisterPages(RegisterImport registers, Visitor visitor) {
    this.registers = registers;
    this.visitor = visitor;
  }

  /** The page; {@code outcome} is what came of the file just handed in, if one was. */
  record Page(RegisterImport.@Nullable Outcome outcome, FieldErrors errors)
      implements TemplateInstance {}

  @GET
  public TemplateInstance page() {
    return new Page(null, FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bringIn(@RestForm("file") @Nullable FileUpload file) {
    if (file == null || file.fileName().isBlank()) {
      return refused(new Page(null, FieldErrors.one("file", "Choose a file")));
    }
    String text;
    try {
      text = CsvText.of(Files.readAllBytes(file.uploadedFile()));
    } catch (IOException unreadable) {
      return refused(new Page(null, FieldErrors.one("file", "This file cannot be read")));
    }
    RegisterImport.Outcome outcome = registers.bringIn(text, visitor.logOn(), false);
    Page page = new Page(outcome, FieldErrors.NONE);
    return outcome.errors() > 0 ? refused(page) : Response.ok(page).build();
  }

  private static Response refused(Page page) {
    return Response.status(422).entity(page).build();
  }
}
