package school.lantern.collector.access;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may log on: list, invite, close. */
@Path("/accounts")
@RolesAllowed({"TECHNICIAN", "SLT"})
@Produces(MediaType.TEXT_HTML)
class AccountPages {
  private static final int LONGEST_NAME_CHARS = 100;

  private final Accounts accounts;
  private final Invitations invitations;
  private final Holders holders;
  private final Visitor visitor;

  AccountPages(Accounts accounts, Invitations invitations, Holders holders, Visitor visitor) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.holders = holders;
    this.visitor = visitor;
  }

  /** The whole page. */
  record Page(List<Row> rows, Hints hints, Offer offer, FieldErrors errors)
      implements TemplateInstance {}

  /** What an invitation may hold. */
  record Offer(Set<Role> roles, List<Holders.Choice> staff) {}

  /** The link, this once. */
  record Invited(String link, String forName, Set<Role> roles) implements TemplateInstance {}

  /** One account; {@code own} is the visitor's. */
  record Row(Account account, boolean own) {
    public List<String> labels() {
      return Arrays.stream(Role.values())
          .filter(account.roles()::contains)
          .map(Role::label)
          .toList();
    }
  }

  /** What stands above the list. */
  record Hints(boolean tooFewAdministrators, @Nullable String refusal, @Nullable String done) {}

  @GET
  public TemplateInstance list() {
    return page(FieldErrors.NONE, null, null);
  }

  @POST
  @Path("invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(
      @FormParam("role") @Nullable List<String> chosen,
      @FormParam("name") @Nullable String name,
      @FormParam("person") @Nullable String personId) {
    Optional<Holders.Choice> person = holders.staff(personId == null ? "" : personId);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    mayHandOut().stream()
        .filter(role -> chosen != null && chosen.contains(role.name()))
        .forEach(roles::add);
    if (person.isPresent()) {
      roles.add(Role.STAFF);
    }
    String typed = name == null ? "" : name.strip();
    String forName = typed.isEmpty() ? person.map(Holders.Choice::name).orElse("") : typed;
    if (person.isEmpty() && personId != null && !personId.isEmpty()) {
      return refused(FieldErrors.one("person", "Choose a member of staff from the list"));
    }
    Optional<String> objection = person.flatMap(one -> holders.objection(one, ""));
    if (objection.isPresent()) {
      return refused(FieldErrors.one("person", objection.get()));
    }
    if (roles.isEmpty()) {
      return refused(FieldErrors.one("role", "Choose what your colleague will do here"));
    }
    if (forName.length() > LONGEST_NAME_CHARS) {
      return refused(FieldErrors.one("name", "Use a shorter name"));
    }
    Invitation invitation =
        new Invitation(
            roles, forName.isEmpty() ? null : forName, person.map(Holders.Choice::id).orElse(null));
    return invited(invitation);
  }

  /** Invites the owner of a closed account to open it again, with the roles that it had. */
  @POST
  @Path("{id}/invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response inviteAgain(@PathParam("id") String id) {
    Account account = accounts.closed(id).orElse(null);
    if (account == null) {
      return conflict("This account is open by now.");
    }
    if (!mayHandOut().containsAll(account.roles())) {
      return conflict("This account saw more than you may hand out. Ask a senior leader.");
    }
    String personId = account.holder().personId();
    Optional<Holders.Choice> person = holders.staff(personId == null ? "" : personId);
    Optional<String> objection = person.flatMap(one -> holders.objection(one, id));
    if (objection.isPresent()) {
      return conflict(objection.get() + ".");
    }
    return invited(
        new Invitation(
            account.roles(),
            account.displayName(),
            person.map(Holders.Choice::id).orElse(null),
            account.logOn()));
  }

  /** Somebody has lost a phone, or left a browser open. */
  @POST
  @Path("{id}/end-log-ons")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response endLogOns(@PathParam("id") String id) {
    return accounts
        .endLogOns(id, visitor.logOn())
        .map(
            account ->
                account.logOn().equals(visitor.logOn())
                    ? Response.seeOther(URI.create("/accounts")).build()
                    : Response.ok(
                            page(
                                FieldErrors.NONE,
                                null,
                                "All log-ons of %s have ended, on every phone and desk."
                                    .formatted(account.displayName())))
                        .build())
        .orElseGet(() -> conflict("This account is closed already."));
  }

  @POST
  @Path("{id}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@PathParam("id") String id) {
    return accounts
        .disable(id, visitor.logOn())
        .map(this::conflict)
        .orElseGet(() -> Response.seeOther(URI.create("/accounts")).build());
  }

  private Response invited(Invitation invitation) {
    String link = invitations.invite(invitation, visitor.logOn());
    String forName = invitation.forName();
    return Response.ok(new Invited(link, forName == null ? "" : forName, invitation.roles()))
        .build();
  }

  private Response refused(FieldErrors errors) {
    return Response.status(422).entity(page(errors, null, null)).build();
  }

  private Response conflict(String refusal) {
    return Response.status(409).entity(page(FieldErrors.NONE, refusal, null)).build();
  }

  private Page page(FieldErrors errors, @Nullable String refusal, @Nullable String done) {
    List<Row> rows =
        accounts.all().stream()
            .map(account -> new Row(account, account.logOn().equals(visitor.logOn())))
            .toList();
    return new Page(
        rows,
        new Hints(accounts.tooFewAdministrators(), refusal, done),
        new Offer(mayHandOut(), holders.without()),
        errors);
  }

  private Set<Role> mayHandOut() {
    Set<Role> own = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(visitor::is).forEach(own::add);
    return Accounts.mayHandOut(own);
  }
}
