package school.lantern.collector.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** "Who sends this cookie?" */
final class SessionRequest extends BaseAuthenticationRequest {
  private final Secret secret;
  private final boolean byHand;

  SessionRequest(Secret secret, boolean byHand) {
    this.secret = secret;
    this.byHand = byHand;
  }

  Secret secret() {
    return secret;
  }

  /** Whether a person clicked, rather than a page that refreshes itself. */
  boolean byHand() {
    return byHand;
  }
}
