package school.lantern.collector.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Knows a browser by its session cookie, and sends one that has none to the log-on page.
 *
 * <p>A cookie that no longer holds makes a stranger, not an error: the log-on page must open.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
  private static final String BACKGROUND = "Lantern-Background";

  /** Client certificates have 3000. */
  private static final int AHEAD_OF_CERTIFICATES = 4000;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Cookie cookie = context.request().getCookie(Sessions.COOKIE);
    if (cookie == null || cookie.getValue().isEmpty() || forMachines(context)) {
      return Uni.createFrom().nullItem();
    }
    SessionRequest request = new SessionRequest(new Secret(cookie.getValue()), byHand(context));
    HttpSecurityUtils.setRoutingContextAttribute(request, context);
    return identities
        .authenticate(request)
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    String logOn = "/log-on" + next(context);
    boolean fragment = context.request().getHeader("HX-Request") != null;
    return Uni.createFrom()
        .item(
            fragment
                ? new ChallengeData(401, Map.of("HX-Redirect", "/log-on"))
                : new ChallengeData(303, Map.of("Location", logOn)));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }

  /** Before client certificates, or a browser without one would get a bare 401. */
  @Override
  public int getPriority() {
    return AHEAD_OF_CERTIFICATES;
  }

  /** Where to go after the log-on; only for a page that can be asked for again. */
  private static String next(RoutingContext context) {
    String uri = context.request().uri();
    boolean again = context.request().method().equals(HttpMethod.GET) && !uri.equals("/");
    return again ? "?next=" + URLEncoder.encode(uri, StandardCharsets.UTF_8) : "";
  }

  private static boolean byHand(RoutingContext context) {
    String accept = context.request().getHeader("Accept");
    return context.request().getHeader(BACKGROUND) == null
        && (accept == null || !accept.contains("text/event-stream"));
  }

  private static boolean forMachines(RoutingContext context) {
    String path = context.normalizedPath();
    return path.startsWith("/assets/") || path.startsWith("/agent/") || path.startsWith("/q/");
  }
}
