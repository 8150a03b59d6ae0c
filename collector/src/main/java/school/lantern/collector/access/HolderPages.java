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
    return new Form(account(id), holders.all(), FieldErrors.NONE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(@PathParam("id") String id, @FormParam("person") @Nullable String personId) {
    Account account = account(id);
    Optional<Holders.Choice> person = holders.staff(personId == null ? "" : personId);
    if (person.isEmpty()) {
      FieldErrors errors = FieldErrors.one("person", "Choose a member of staff from the list");
      return Response.status(422).entity(new Form(account, holders.all(), errors)).build();
    }
    holders.link(account, person.get(), visitor.logOn());
    return Response.seeOther(URI.create("/accounts")).build();
  }

  private Account account(String id) {
    return holders.nobodys(id).orElseThrow(NotFoundException::new);
  }
}
