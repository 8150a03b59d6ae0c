package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import school.lantern.collector.phrases.policy.YamlWriter;
import school.lantern.collector.platform.Database;
import school.lantern.detect.PhrasePolicy;

/** Since when the policy in force is in force, across restarts. */
@ApplicationScoped
public class PolicyHistory {
  private final Database database;
  private final InForceStore store;

  PolicyHistory(Database database, InForceStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * This policy is in force now. Joins the caller's transaction.
   *
   * @return whether that is news: another one was before, or nobody has said yet
   */
  public boolean inForce(String site, PhrasePolicy policy, Instant now) {
    String content = content(policy);
    return database.write(
        () -> {
          Optional<InForceStore.Since> latest = store.latest(site);
          if (latest.filter(one -> one.content().equals(content)).isPresent()) {
            return false;
          }
          Instant after = latest.map(one -> one.since().plusMillis(1)).orElse(now);
          store.add(site, new InForceStore.Since(content, now.isAfter(after) ? now : after));
          return true;
        });
  }

  /** Since when this policy is in force; empty while nobody has noticed it. */
  Optional<Instant> since(String site, PhrasePolicy policy) {
    String content = content(policy);
    return database
        .read(() -> store.latest(site))
        .filter(one -> one.content().equals(content))
        .map(InForceStore.Since::since);
  }

  /** Over everything that it says, also what agents are not told: year groups and lessons. */
  private static String content(PhrasePolicy policy) {
    byte[] written = YamlWriter.written(policy).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
