package school.lantern.collector.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers {@link SessionRequest}. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {
  private final Sessions sessions;

  SessionIdentities(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request));
  }

  private SecurityIdentity identity(SessionRequest request) {
    return sessions
        .visitor(request.secret(), request.byHand())
        .map(SessionIdentities::identity)
        .orElseThrow(AuthenticationFailedException::new);
  }

  private static SecurityIdentity identity(Account account) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(account::logOn)
            .addAttribute(Visitor.DISPLAY_NAME, account.displayName());
    if (account.holder().personId() != null) {
      builder.addAttribute(Visitor.PERSON_ID, account.holder().personId());
    }
    account.roles().forEach(role -> builder.addRole(role.name()));
    return builder.build();
  }
}
