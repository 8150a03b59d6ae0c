package school.lantern.collector.notice;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.Visitor;
import school.lantern.model.Audience;

/** Where the school writes its acceptable-use notice, and chooses how it is asked. */
@Path("/notice")
@RolesAllowed({"SLT", "TECHNICIAN"})
@Produces(MediaType.TEXT_HTML)
class NoticePages {
  private final NoticeDesk desk;
  private final Visitor visitor;

  NoticePages(NoticeDesk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
  }

  /**
   * The page.
   *
   * @param notices for pupils and for staff
   * @param typed what stands in the form of choices
   * @param apart where the lines of staff and the school data do not agree
   * @param answers whether the visitor may see who answered
   */
  record Page(
      List<NoticeDesk.Standing> notices,
      ChoiceForm typed,
      NoticeDesk.Apart apart,
      boolean answers,
      Said said)
      implements TemplateInstance {}

  /** What is told above a page. */
  record Said(String done, FieldErrors errors) {}

  /** The form of one notice. */
  record Edit(NoticeDesk.Standing now, NoticeForm typed, FieldErrors errors)
      implements TemplateInstance {}

  /** As it will be shown, before it is published. */
  record Preview(NoticeDesk.Standing now, NoticeForm typed, boolean logsOff, boolean changed)
      implements TemplateInstance {}

  @GET
  public TemplateInstance page(@RestQuery @Nullable String done) {
    String said =
        switch (done == null ? "" : done) {
          case "published" ->
              "The notice is published. Computers show it within minutes to whoever is logged on, and"
                  + " to everybody else at their next log-on.";
          case "chosen" -> "Your choice holds. Computers follow within minutes.";
          default -> "";
        };
    return page(desk.choice(), new Said(said, FieldErrors.NONE));
  }

  private Page page(ChoiceForm typed, Said said) {
    return new Page(desk.standing(), typed, desk.apart(), visitor.is(Role.SLT), said);
  }

  @POST
  @Path("choice")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @RestForm("school") @Nullable String school,
      @RestForm("staff") @Nullable String staff,
      @RestForm("typing") @Nullable String typing,
      @RestForm("again") @Nullable String again,
      @RestForm("declined") @Nullable String declined) {
    ChoiceForm form =
        new ChoiceForm(text(school), text(staff), text(typing), text(again), text(declined));
    FieldErrors errors = desk.choose(form, visitor.logOn());
    return errors.any()
        ? Response.status(422).entity(page(form, new Said("", errors))).build()
        : to("chosen");
  }

  @GET
  @Path("{audience}")
  public TemplateInstance edit(
      @PathParam("audience") String audience, @RestQuery @Nullable String language) {
    NoticeDesk.Standing now = desk.standing(audience(audience));
    NoticeForm form = NoticeForm.of(now.form().audience(), now.form().texts(), language);
    return new Edit(now, form, FieldErrors.NONE);
  }

  @POST
  @Path("{audience}/preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response preview(
      @PathParam("audience") String audience, MultivaluedMap<String, String> fields) {
    NoticeForm form = form(audience(audience), fields);
    NoticeDesk.Standing now = desk.standing(form.audience());
    FieldErrors errors = form.errors();
    if (errors.any()) {
      return Response.status(422).entity(new Edit(now, form, errors)).build();
    }
    boolean changed = !form.texts().equals(now.form().texts());
    return Response.ok(new Preview(now, form, desk.choice().logsOff(), changed)).build();
  }

  @POST
  @Path("{audience}/publish")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(
      @PathParam("audience") String audience, MultivaluedMap<String, String> fields) {
    NoticeForm form = form(audience(audience), fields);
    FieldErrors errors = form.errors();
    if (errors.any()) {
      return Response.status(422)
          .entity(new Edit(desk.standing(form.audience()), form, errors))
          .build();
    }
    desk.publish(form, visitor.logOn());
    return to("published");
  }

  private static NoticeForm form(Audience audience, MultivaluedMap<String, String> fields) {
    Map<String, String> texts = new HashMap<>();
    for (String code : Languages.codes()) {
      String typed = fields.getFirst("text-" + code);
      if (typed != null) {
        texts.put(code, typed.strip().replace("\r\n", "\n"));
      }
    }
    return NoticeForm.of(audience, texts, null);
  }

  private static Audience audience(String word) {
    return switch (word) {
      case "pupils" -> Audience.PUPIL;
      case "staff" -> Audience.STAFF;
      default -> throw new NotFoundException();
    };
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static Response to(String done) {
    return Response.seeOther(URI.create("/notice?done=" + done)).build();
  }
}
