package school.lantern.collector.access;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Log on, log off, and the way to one's first page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class LogOnPages {
  private final LogOns logOns;
  private final Sessions sessions;
  private final Visitor visitor;

  LogOnPages(LogOns logOns, Sessions sessions, Visitor visitor) {
    this.logOns = logOns;
    this.sessions = sessions;
    this.visitor = visitor;
  }

  /**
   * The form.
   *
   * @param logOn what was typed before
   * @param next where to go afterwards, a path of ours
   * @param error what went wrong, or {@code null}
   */
  record Form(String logOn, String next, @Nullable String error) implements TemplateInstance {}

  /** To the page that this visitor's work begins with. */
  @GET
  @Authenticated
  public Response home() {
    return Response.seeOther(URI.create(visitor.firstPage())).build();
  }

  @GET
  @Path("log-on")
  @PermitAll
  public Response form(@QueryParam("next") @Nullable String next) {
    if (visitor.loggedOn()) {
      return Response.seeOther(URI.create(ours(next))).build();
    }
    return Response.ok(new Form("", ours(next), null)).build();
  }

  @POST
  @Path("log-on")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logOn(
      @FormParam("logOn") @Nullable String logOn,
      @FormParam("password") @Nullable String password,
      @FormParam("next") @Nullable String next,
      @Context HttpServerRequest request) {
    String name = logOn == null ? "" : logOn;
    String address = request.remoteAddress().hostAddress();
    return switch (logOns.check(name, password == null ? "" : password, address)) {
      case LogOns.Answer.Right(Account account) ->
          Response.seeOther(URI.create(ours(next))).cookie(sessions.begin(account)).build();
      case LogOns.Answer.Wrong _ ->
          again(401, new Form(name, ours(next), "The e-mail address or the password is wrong"));
      case LogOns.Answer.Wait(Duration left) ->
          again(
              429,
              new Form(
                  name,
                  ours(next),
                  "Too many tries. Wait " + (left.toSeconds() + 1) + " seconds, then try again"));
    };
  }

  @POST
  @Path("log-off")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logOff(@CookieParam(Sessions.COOKIE) @Nullable String cookie) {
    return Response.seeOther(URI.create("/log-on"))
        .cookie(sessions.end(new Secret(cookie == null ? "" : cookie)))
        .build();
  }

  private static Response again(int status, Form form) {
    return Response.status(status).entity(form).build();
  }

  /** A path of ours and nothing else: a link must not lead from our log-on to somebody's site. */
  static String ours(@Nullable String next) {
    boolean ours =
        next != null
            && next.matches("/[A-Za-z0-9][A-Za-z0-9/_.~%?=&-]*")
            && !next.startsWith("/log-o");
    return ours && next != null ? next : "/";
  }
}
