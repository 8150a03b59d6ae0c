package school.lantern.collector.access;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which member of staff of the directory an account belongs to. */
@Path("/accounts/{id}/person")
@RolesAllowed({"TECHNICIAN", "SLT"})
@Produces(MediaType.TEXT_HTML)
class HolderPages {
  private final Holders holders;
  private final Visitor visitor;

  HolderPages(Holders holders, Visitor visitor) {
    this.holders = holders;
    this.visitor = visitor;
  }

  /** The question. */
  record Form(Account account, List<Holders.Choice> staff, FieldErrors errors)
      implements TemplateInstance {}

  @GET
  public TemplateInstance form(@PathParam("id") String id) {
    return form(account(id), FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(@PathParam("id") String id, @FormParam("person") @Nullable String personId) {
    Account account = account(id);
    String chosen = personId == null ? "" : personId;
    if (chosen.isEmpty() && account.holder().personId() != null) {
      holders.unlink(id, visitor.logOn());
      return toAccounts();
    }
    return holders
        .staff(chosen)
        .map(person -> holders.link(id, person, visitor.logOn()))
        .orElseGet(() -> Optional.of("Choose a member of staff from the list"))
        .map(sentence -> form(account, FieldErrors.one("person", sentence)))
        .map(form -> Response.status(422).entity(form).build())
        .orElseGet(HolderPages::toAccounts);
  }

  private static Response toAccounts() {
    return Response.seeOther(URI.create("/accounts")).build();
  }

  /** Who has another account is not offered. */
  private Form form(Account account, FieldErrors errors) {
    String personId = account.holder().personId();
    List<Holders.Choice> staff = new ArrayList<>(holders.without());
    if (personId != null) {
      staff.addFirst(
          holders.staff(personId).orElseGet(() -> new Holders.Choice(personId, personId)));
    }
    return new Form(account, staff, errors);
  }

  private Account account(String id) {
    return holders.open(id).orElseThrow(NotFoundException::new);
  }
}
