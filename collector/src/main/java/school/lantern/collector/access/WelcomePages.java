package school.lantern.collector.access;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a one-time link leads: choose a name and a password. */
@Path("/welcome/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class WelcomePages {
  private final Invitations invitations;
  private final Welcome welcome;
  private final Sessions sessions;

  WelcomePages(Invitations invitations, Welcome welcome, Sessions sessions) {
    this.invitations = invitations;
    this.welcome = welcome;
    this.sessions = sessions;
  }

  /** The form. */
  record Form(Invitation invitation, Typed typed, FieldErrors errors) implements TemplateInstance {}

  /** The link does not work any more. */
  record TooLate() implements TemplateInstance {}

  /** What stands in the fields; a password is never sent back. */
  record Typed(String displayName, String logOn) {}

  @GET
  public Response form(@PathParam("secret") String secret) {
    Optional<Invitation> invitation = invitations.open(new Secret(secret));
    if (invitation.isEmpty()) {
      return tooLate();
    }
    String name = invitation.get().forName();
    return Response.ok(
            new Form(
                invitation.get(),
                new Typed(name == null ? "" : name, given(invitation.get().logOn())),
                FieldErrors.NONE))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @PathParam("secret") String secret,
      @FormParam("displayName") @Nullable String displayName,
      @FormParam("logOn") @Nullable String logOn,
      @FormParam("password") @Nullable String password,
      @FormParam("again") @Nullable String again) {
    Optional<Invitation> invitation = invitations.open(new Secret(secret));
    if (invitation.isEmpty()) {
      return tooLate();
    }
    String before = invitation.get().logOn();
    String address = before == null ? given(logOn) : before;
    Welcome.Wish wish = new Welcome.Wish(given(displayName), address, given(password));
    FieldErrors errors = WelcomeForm.errors(wish, given(again));
    if (errors.any()) {
      return refused(invitation.get(), wish, errors);
    }
    return switch (welcome.accept(new Secret(secret), wish)) {
      case Welcome.Answer.Admitted(Account account) ->
          Response.seeOther(URI.create("/")).cookie(sessions.begin(account)).build();
      case Welcome.Answer.NameTaken _ ->
          refused(
              invitation.get(),
              wish,
              FieldErrors.one("logOn", "There is an account with this address already"));
      case Welcome.Answer.HasAccount _ ->
          refused(
              invitation.get(),
              wish,
              FieldErrors.one(
                  "logOn", "You have an account already: log on with it, or have it closed first"));
      case Welcome.Answer.TooLate _ -> tooLate();
    };
  }

  private static Response refused(Invitation invitation, Welcome.Wish wish, FieldErrors errors) {
    return Response.status(422)
        .entity(new Form(invitation, new Typed(wish.displayName(), wish.logOn()), errors))
        .build();
  }

  private static Response tooLate() {
    return Response.status(Response.Status.GONE).entity(new TooLate()).build();
  }

  private static String given(@Nullable String field) {
    return field == null ? "" : field;
  }
}
