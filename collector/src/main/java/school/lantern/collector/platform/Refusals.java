package school.lantern.collector.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import school.lantern.model.Wire;

/**
 * Turns whatever goes wrong behind the machines' doors, {@code /agent/} and {@code /api/}, into a
 * {@link Problem}. Stack traces stay in the log. Pages have their own way to say it.
 */
class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);

  /** Long enough for a queue to drain, short enough that a pupil at risk does not wait for it. */
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  Response refused(ProblemException refused) {
    return response(refused.problem());
  }

  @ServerExceptionMapper
  Response busy(BusyException busy) {
    LOG.warn("Busy", busy);
    return response(ProblemException.busy("The collector is busy; try again.").problem());
  }

  /** A full disk, a database that is gone: the other side should keep its facts and come again. */
  @ServerExceptionMapper
  Response notStored(StoreException failed) {
    LOG.error("Nothing was stored", failed);
    return response(ProblemException.busy("The collector cannot store now; try again.").problem());
  }

  @ServerExceptionMapper(priority = Integer.MAX_VALUE)
  Response broken(Throwable broken, UriInfo uri) {
    if (broken instanceof WebApplicationException known) {
      return known.getResponse();
    }
    UUID reference = UUID.randomUUID();
    LOG.errorf(broken, "Failed, reference %s", reference);
    String sentence = "Something went wrong here; the collector's log has it as " + reference + ".";
    return forMachines(uri)
        ? response(new Problem("about:blank", "Internal error", 500, sentence))
        : Response.serverError().type(MediaType.TEXT_PLAIN_TYPE).entity(sentence).build();
  }

  /** 404, 405, 415 and their like come without a word, or as a page: say it like the rest. */
  @ServerResponseFilter
  void explain(ContainerRequestContext request, ContainerResponseContext response) {
    boolean said = response.getEntity() instanceof Problem;
    if (response.getStatus() >= 400 && !said && forMachines(request.getUriInfo())) {
      String title = response.getStatusInfo().getReasonPhrase();
      String type = response.getStatus() == 400 ? Wire.PROBLEM_BAD_REQUEST : "about:blank";
      response.setEntity(
          new Problem(type, title, response.getStatus(), "The request was refused: " + title + "."),
          null,
          MediaType.valueOf(Problem.JSON));
    }
  }

  private static boolean forMachines(UriInfo uri) {
    String path = uri.getPath();
    return path.startsWith("/agent/") || path.startsWith("/api/");
  }

  private static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.JSON).entity(problem);
    if (problem.type().equals(Wire.PROBLEM_BUSY)) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
  }
}
