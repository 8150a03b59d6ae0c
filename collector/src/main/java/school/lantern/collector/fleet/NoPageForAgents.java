package school.lantern.collector.fleet;

import io.quarkus.security.credential.CertificateCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A client certificate makes nobody known to the pages: it belongs to a machine, and the pupil who
 * sits there must not get further than the log-on page with it.
 */
@ApplicationScoped
class NoPageForAgents implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    boolean byCertificate = identity.getCredential(CertificateCredential.class) != null;
    return Uni.createFrom()
        .item(
            byCertificate
                ? QuarkusSecurityIdentity.builder().setAnonymous(true).build()
                : identity);
  }
}
