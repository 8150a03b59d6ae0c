package school.lantern.agent.uplink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.json.Json;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Wire;

/**
 * The last policy that was understood and is the collector's own, with its phrases, so that a start
 * without network still knows what to do. The phrases are on disk before the policy that names
 * them; what does not come whole, or is not signed, changes nothing.
 *
 * <p>A policy is known by the key that the agent got when it enrolled. One that enrolled before
 * policies were signed learns the key with its first signed policy, over its trusted connection.
 */
final class PolicyShelf {
  static final int OK = 200;

  private static final Logger LOG = Logger.getLogger(PolicyShelf.class.getName());
  private static final int NOT_MODIFIED = 304;

  /**
   * A policy as it is kept.
   *
   * @param etag the tag by which the collector knows it
   * @param body the policy, just as it came; {@code null} in a file of an agent that did not check
   * @param signature over that, or {@code null} when the collector did not sign
   * @param policy what such an older file has instead
   */
  record Shelved(
      @Nullable String etag,
      @Nullable String body,
      @Nullable String signature,
      @Nullable AgentPolicy policy) {
    AgentPolicy read() throws IOException {
      if (body != null) {
        return Json.read(body, AgentPolicy.class);
      }
      if (policy == null) {
        throw new IOException("no policy in it");
      }
      return policy;
    }

    boolean holds(@Nullable PublicKey key) {
      return key == null || (body != null && PolicySignature.holds(key, body, signature));
    }
  }

  /** What is in force. */
  private record InForce(Shelved shelved, AgentPolicy policy) {}

  private final Path file;
  private final PhrasesFolder phrases;
  private final IdentityFolder identities;
  private volatile @Nullable InForce inForce;
  private volatile @Nullable String trouble;
  private boolean askedForSigned;

  /**
   * Takes up what is on disk.
   *
   * @param state the agent's state folder
   */
  PolicyShelf(Path state, IdentityFolder identities) {
    this.file = state.resolve("policy.json");
    this.phrases = new PhrasesFolder(state);
    this.identities = identities;
    if (Files.exists(file)) {
      try {
        Shelved read = Json.read(Files.readAllBytes(file), Shelved.class);
        AgentPolicy policy = read.read();
        boolean good = read.holds(pinned()) && phrases.has(policy.phrases());
        this.inForce = good ? new InForce(read, policy) : null;
      } catch (IOException unreadable) {
        this.inForce = null;
      }
      if (inForce == null) {
        LOG.warning("The policy on disk cannot be used; the collector is asked for it");
      }
    }
  }

  private @Nullable PublicKey pinned() throws IOException {
    try {
      return identities.policyKey();
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("the key of policies cannot be read; enrol again", unreadable);
    }
  }

  @Nullable PolicyOnDisk policy() {
    InForce current = inForce;
    return current == null
        ? null
        : new PolicyOnDisk(current.policy(), phrases.file(current.policy().phrases()));
  }

  @Nullable String version() {
    InForce current = inForce;
    return current == null ? null : current.policy().version();
  }

  /** Why the last policy that came was refused, or {@code null}. */
  @Nullable String trouble() {
    return trouble;
  }

  /** Whether to ask the collector, which has this version in force. */
  boolean wants(String version) {
    InForce current = inForce;
    return !version.equals(version())
        || (!askedForSigned && current != null && current.shelved().signature() == null);
  }

  /**
   * Asks the collector and keeps what it says, the phrases before included until {@link #tidy}.
   *
   * @return whether there is a new policy
   * @throws IOException if it did not answer with one that is signed; the old one stays in force
   */
  boolean refresh(CollectorDoor collector) throws IOException {
    InForce before = inForce;
    PublicKey pinned = pinned();
    boolean unsigned = before == null || before.shelved().signature() == null;
    askedForSigned = true;
    Answer answer = collector.policy(before == null || unsigned ? null : before.shelved().etag());
    if (answer.status() == NOT_MODIFIED) {
      return false;
    }
    if (answer.status() != OK) {
      throw new IOException("no policy, status " + answer.status());
    }
    String signature = answer.header(Wire.POLICY_SIGNATURE);
    Shelved fresh = new Shelved(answer.header("ETag"), answer.body(), signature, null);
    PublicKey key = pinned == null ? offered(answer) : pinned;
    if (!fresh.holds(key)) {
      trouble = "a policy was refused: it is not signed by this collector";
      throw new IOException(trouble);
    }
    AgentPolicy policy = fresh.read();
    if (!phrases.has(policy.phrases())) {
      phrases.fetch(policy.phrases(), collector);
    }
    PrivateFiles.replace(file, Json.bytes(fresh));
    if (pinned == null && key != null) {
      identities.learnPolicyKey(key);
    }
    inForce = new InForce(fresh, policy);
    trouble = null;
    LOG.log(Level.INFO, "Policy {0} in force", policy.version());
    return before == null || !policy.equals(before.policy());
  }

  private static @Nullable PublicKey offered(Answer answer) throws IOException {
    String key = answer.header(Wire.POLICY_KEY);
    try {
      return key == null ? null : Pem.publicKey(key);
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("the collector's key of policies cannot be read", unreadable);
    }
  }

  /** Deletes phrases that are no longer in force. Nobody must have to open them any more. */
  void tidy() {
    InForce current = inForce;
    try {
      if (current != null) {
        phrases.keepOnly(current.policy().phrases());
      }
    } catch (IOException left) {
      LOG.log(Level.WARNING, "Old phrases could not be deleted", left);
    }
  }
}
