package school.lantern.collector.imports.names;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.names.NameForm.Answered;
import school.lantern.collector.imports.names.NameForm.Question;
import school.lantern.collector.imports.names.Names.Kind;

/** Who and where is meant by names in files: what is still to be answered, and what was. */
@Path("/school-data/names")
@RolesAllowed({"TECHNICIAN", "DSL"})
@Produces(MediaType.TEXT_HTML)
class NamePages {
  private final NameBook book;
  private final NameForm form;
  private final Visitor visitor;

  NamePages(NameBook book, NameForm form, Visitor visitor) {
    this.book = book;
    this.form = form;
    this.visitor = visitor;
  }

  /** The page. */
  record Page(List<Question> questions, List<Answered> answered, FieldErrors errors)
      implements TemplateInstance {}

  @GET
  public TemplateInstance page() {
    return new Page(form.questions(), form.answered(), FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(MultivaluedMap<String, String> fields) {
    boolean any = false;
    for (Question question : form.questions()) {
      String meant = fields.getFirst(question.field());
      if (meant != null && form.allows(question, meant)) {
        any = true;
        String answer = meant.equals(NameForm.LEAVE_OUT) ? "" : meant;
        book.answer(
            question.kind(),
            question.written(),
            new AskedName.Answer(answer, visitor.displayName()),
            visitor.logOn());
      }
    }
    if (!any) {
      List<Question> questions = form.questions();
      String first = questions.isEmpty() ? "main" : questions.getFirst().field();
      Page page =
          new Page(
              questions,
              form.answered(),
              FieldErrors.one(first, "Say of at least one name what it means"));
      return Response.status(422).entity(page).build();
    }
    return back();
  }

  @POST
  @Path("forget")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response forget(MultivaluedMap<String, String> fields) {
    @Nullable String written = fields.getFirst("written");
    if (written != null) {
      Kind kind = "ROOM".equals(fields.getFirst("kind")) ? Kind.ROOM : Kind.STAFF;
      book.forget(kind, written, visitor.logOn());
    }
    return back();
  }

  private static Response back() {
    return Response.seeOther(URI.create("/school-data/names")).build();
  }
}
