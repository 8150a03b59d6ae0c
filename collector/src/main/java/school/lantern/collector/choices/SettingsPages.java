package school.lantern.collector.choices;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.access.Visitor;

/** What senior leaders choose about the rules. */
@Path("/settings")
@RolesAllowed("SLT")
@Produces(MediaType.TEXT_HTML)
class SettingsPages {
  private final MeetingDesk desk;
  private final Visitor visitor;

  SettingsPages(MeetingDesk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
  }

  /**
   * The page.
   *
   * @param typed what stands in the form
   * @param past what was chosen, the latest first
   * @param days how many days are being looked at anew after a choice, {@code null} before one
   */
  record Page(
      MeetingDesk.Typed typed,
      List<MeetingDesk.Past> past,
      @Nullable Integer days,
      FieldErrors errors)
      implements TemplateInstance {}

  @GET
  public TemplateInstance page(@RestQuery @Nullable Integer days) {
    return new Page(desk.now(), desk.past(), days, FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @RestForm("meetings") @Nullable String meetings, @RestForm("since") @Nullable String since) {
    MeetingDesk.Typed typed =
        new MeetingDesk.Typed(meetings == null ? "" : meetings, since == null ? "" : since);
    return switch (desk.choose(typed, visitor.logOn())) {
      case MeetingDesk.Answer.Chosen(int days) ->
          Response.seeOther(URI.create("/settings?days=" + days)).build();
      case MeetingDesk.Answer.Refused(FieldErrors errors) ->
          Response.status(422).entity(new Page(typed, desk.past(), null, errors)).build();
    };
  }
}
