package school.lantern.collector.imports;

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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;
import school.lantern.collector.imports.CoverForm.Choices;
import school.lantern.collector.imports.CoverForm.Line;
import school.lantern.collector.imports.CoverForm.Typed;
import school.lantern.collector.imports.Preview.Actor;

/** Cover of a day: who stands in for whom; entered by hand. */
@Path("/cover")
@RolesAllowed({"DSL", "SLT"})
@Produces(MediaType.TEXT_HTML)
class CoverPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final CoverBook book;
  private final CoverForm form;
  private final Visitor visitor;

  CoverPages(CoverBook book, CoverForm form, Visitor visitor) {
    this.book = book;
    this.form = form;
    this.visitor = visitor;
  }

  /** The page of one day. */
  record Page(Day day, List<Line> lines, Choices choices, Typed typed, FieldErrors errors)
      implements TemplateInstance {}

  /** A day for a field and in words. */
  record Day(LocalDate date, String words) {}

  @GET
  public TemplateInstance day(@RestQuery @Nullable String date) {
    return page(dateOf(date), Typed.NOTHING, FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(MultivaluedMap<String, String> fields) {
    LocalDate date = dateOf(fields.getFirst("date"));
    Typed typed = typed(fields);
    FieldErrors errors = form.errors(typed, date);
    if (errors.any()) {
      return refused(date, typed, errors);
    }
    if (!book.enter(typed.on(date), actor())) {
      return refused(date, typed, FieldErrors.one("covering", "This has been entered already"));
    }
    return to(date);
  }

  @POST
  @Path("withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(MultivaluedMap<String, String> fields) {
    LocalDate date = dateOf(fields.getFirst("date"));
    Typed typed = typed(fields);
    if (!typed.absent().isEmpty() || !typed.covering().isEmpty()) {
      book.withdraw(typed.on(date), actor());
    }
    return to(date);
  }

  private Response refused(LocalDate date, Typed typed, FieldErrors errors) {
    return Response.status(422).entity(page(date, typed, errors)).build();
  }

  private Page page(LocalDate date, Typed typed, FieldErrors errors) {
    return new Page(
        new Day(date, DAY.format(date)), form.lines(date), form.choices(date), typed, errors);
  }

  private static Response to(LocalDate date) {
    return Response.seeOther(URI.create("/cover?date=" + date)).build();
  }

  private Actor actor() {
    return new Actor(visitor.logOn(), visitor.displayName());
  }

  private LocalDate dateOf(@Nullable String date) {
    try {
      return date == null ? form.today() : LocalDate.parse(date);
    } catch (DateTimeParseException noDate) {
      return form.today();
    }
  }

  private static Typed typed(MultivaluedMap<String, String> fields) {
    return new Typed(
        given(fields.getFirst("period")),
        given(fields.getFirst("room")),
        given(fields.getFirst("absent")),
        given(fields.getFirst("covering")));
  }

  private static String given(@Nullable String field) {
    return field == null ? "" : field.strip();
  }
}
