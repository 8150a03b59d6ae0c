package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/** One-time links. */
@ApplicationScoped
class Invitations {
  /** Long enough for a colleague who works part-time. */
  static final Duration VALID_FOR = Duration.ofDays(7);

  private static final String PATH = "/welcome/";

  private final InvitationStore store;
  private final Database database;
  private final AuditLog audit;
  private final WebConfig config;
  private final Clock clock;

  Invitations(
      InvitationStore store, Database database, AuditLog audit, WebConfig config, Clock clock) {
    this.store = store;
    this.database = database;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** A link that works once; this is the only time that anybody sees it. */
  String invite(Invitation invitation, String by) {
    Secret secret = Secret.fresh();
    Instant now = clock.instant();
    database.write(
        () -> {
          store.add(secret, invitation, new InvitationStore.Terms(by, now, now.plus(VALID_FOR)));
          audit.record(by, "account.invited", invitation.subject());
        });
    return config.url() + PATH + secret.value();
  }

  /** What this secret offers; nothing when it is unknown, used up or too old. */
  Optional<Invitation> open(Secret secret) {
    return store.open(secret, clock.instant());
  }

  /** Uses it up; false when somebody else was first. Joins the caller's transaction. */
  boolean use(Secret secret) {
    return store.use(secret, clock.instant());
  }

  /** Whether {@code link}, as {@link #invite} made it, still works. */
  boolean works(String link) {
    String secret = link.strip().substring(link.strip().lastIndexOf('/') + 1);
    return open(new Secret(secret)).isPresent();
  }
}
