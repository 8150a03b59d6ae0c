package school.lantern.collector.access;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a person sees when a page cannot be shown. */
@ApplicationScoped
class ErrorPages {

  /** No such page, or it is somebody else's. */
  record Trouble(String title, String sentence) implements TemplateInstance {}

  @ServerExceptionMapper
  Response notFound(NotFoundException missing, HttpHeaders headers) {
    return page(
        404,
        headers,
        new Trouble(
            "There is no such page",
            "Check the address, or go back to where you came from. What you look for may have been"
                + " removed at the end of its time."));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refused, HttpHeaders headers) {
    return page(
        403,
        headers,
        new Trouble(
            "This page is not for your role",
            "Your account does not open it. If you need it for your work, ask a senior leader to"
                + " invite you with the role that does."));
  }

  private static Response page(int status, HttpHeaders headers, Trouble trouble) {
    Response.ResponseBuilder response = Response.status(status);
    boolean forPeople =
        headers.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    return forPeople
        ? response.entity(trouble).type(MediaType.TEXT_HTML_TYPE).build()
        : response.build();
  }
}
