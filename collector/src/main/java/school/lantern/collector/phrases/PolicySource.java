package school.lantern.collector.phrases;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.AgentPolicy;
import school.lantern.model.PhraseRule;

/**
 * The policy in force, as agents get it: the school's own from the data folder, or the starter
 * policy. The file is looked at anew when it has changed; a bad one changes nothing and is reported
 * in the log, so that nobody runs without phrases because of a typing mistake.
 */
@Startup
@ApplicationScoped
public class PolicySource {
  private static final Logger LOG = Logger.getLogger(PolicySource.class);
  private static final int VERSION_CHARS = 12;

  private final OwnPolicy own;
  private final PolicyConfig config;
  private PhrasePolicy phrases;
  private AgentPolicy inForce;
  private Optional<String> looked = Optional.empty();

  PolicySource(LanternConfig lantern, PolicyConfig config) {
    this.own = new OwnPolicy(lantern.data());
    this.config = config;
    this.phrases = StarterPolicy.read();
    this.inForce = policy(phrases, config);
    current();
  }

  /** The policy that agents should run now. */
  public synchronized AgentPolicy current() {
    Optional<String> version = own.version();
    if (version.isPresent() && !version.equals(looked)) {
      looked = version;
      own.file().ifPresent(this::load);
    }
    return inForce;
  }

  /** The phrases in force, as they were written: with whom they concern and where. */
  public synchronized PhrasePolicy phrases() {
    current();
    return phrases;
  }

  private void load(Path file) {
    PolicyReading reading;
    try {
      reading = OwnPolicy.read(file);
    } catch (IOException unreadable) {
      LOG.errorf(unreadable, "%s cannot be read; the phrases before it stay in force", file);
      return;
    }
    Optional<PhrasePolicy> policy = reading.policy();
    if (policy.isEmpty()) {
      LOG.errorf(
          "%s has mistakes; the phrases before it stay in force: %s",
          file, String.join("; ", reading.lines()));
      return;
    }
    phrases = policy.get();
    inForce = policy(phrases, config);
    LOG.infof("%d phrases from %s, version %s", inForce.phrases().size(), file, inForce.version());
  }

  private static AgentPolicy policy(PhrasePolicy policy, PolicyConfig config) {
    List<PhraseRule> phrases = policy.phrases().stream().map(PolicyPhrase::rule).toList();
    String content = phrases + "|" + config.idleAfter() + "|" + config.neverRead();
    return new AgentPolicy(version(content), phrases, config.idleAfter(), config.neverRead());
  }

  private static String version(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, VERSION_CHARS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
