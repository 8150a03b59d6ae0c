package school.lantern.agent.uplink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.json.Json;
import school.lantern.model.AgentPolicy;

/**
 * The last policy that was understood, with its phrases, so that a start without network still
 * knows what to do. The phrases are on disk before the policy that names them; what does not come
 * whole changes nothing.
 */
final class PolicyShelf {
  static final int OK = 200;

  private static final Logger LOG = Logger.getLogger(PolicyShelf.class.getName());
  private static final int NOT_MODIFIED = 304;

  /** A policy with the tag by which the collector knows it. */
  record Shelved(@Nullable String etag, AgentPolicy policy) {}

  private final Path file;
  private final PhrasesFolder phrases;
  private volatile @Nullable Shelved shelved;

  /**
   * Takes up what is on disk.
   *
   * @param state the agent's state folder
   */
  PolicyShelf(Path state) {
    this.file = state.resolve("policy.json");
    this.phrases = new PhrasesFolder(state);
    if (Files.exists(file)) {
      try {
        Shelved read = Json.read(Files.readAllBytes(file), Shelved.class);
        boolean whole = read.policy() != null && phrases.has(read.policy().phrases());
        this.shelved = whole ? read : null;
      } catch (IOException unreadable) {
        this.shelved = null;
      }
      if (shelved == null) {
        LOG.warning("The policy on disk cannot be read; the collector is asked for it");
      }
    }
  }

  @Nullable PolicyOnDisk policy() {
    Shelved current = shelved;
    return current == null
        ? null
        : new PolicyOnDisk(current.policy(), phrases.file(current.policy().phrases()));
  }

  @Nullable String version() {
    Shelved current = shelved;
    return current == null ? null : current.policy().version();
  }

  /**
   * Asks the collector and keeps what it says, the phrases before included until {@link #tidy}.
   *
   * @return whether there is a new policy
   * @throws IOException if it did not answer with one; the old one stays in force
   */
  boolean refresh(CollectorDoor collector) throws IOException {
    Shelved before = shelved;
    Answer answer = collector.policy(before == null ? null : before.etag());
    if (answer.status() == NOT_MODIFIED) {
      return false;
    }
    if (answer.status() != OK) {
      throw new IOException("no policy, status " + answer.status());
    }
    Shelved fresh = new Shelved(answer.header("ETag"), Json.read(answer.body(), AgentPolicy.class));
    if (!phrases.has(fresh.policy().phrases())) {
      phrases.fetch(fresh.policy().phrases(), collector);
    }
    PrivateFiles.replace(file, Json.bytes(fresh));
    shelved = fresh;
    LOG.log(Level.INFO, "Policy {0} in force", fresh.policy().version());
    return before == null || !fresh.policy().equals(before.policy());
  }

  /** Deletes phrases that are no longer in force. Nobody must have to open them any more. */
  void tidy() {
    Shelved current = shelved;
    try {
      if (current != null) {
        phrases.keepOnly(current.policy().phrases());
      }
    } catch (IOException left) {
      LOG.log(Level.WARNING, "Old phrases could not be deleted", left);
    }
  }
}
