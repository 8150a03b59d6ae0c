package school.lantern.collector.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes and checks password hashes. */
@ApplicationScoped
class Passwords {
  /** 2^11 rounds: about 0.1 s on a small server, once per log-on. */
  private static final int COST = 11;

  /** Checked when there is no account, so that both answers take as long. */
  private final String nobodys = BcryptUtil.bcryptHash(Secret.fresh().value(), COST);

  String hash(String password) {
    return BcryptUtil.bcryptHash(password, COST);
  }

  boolean matches(String password, Optional<String> hash) {
    boolean matches = BcryptUtil.matches(password, hash.orElse(nobodys));
    return matches && hash.isPresent();
  }
}
