package school.lantern.collector.phrases;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.model.AgentPolicy;
import school.lantern.model.PhraseRule;

/**
 * The policy in force, as agents get it: the school's {@code phrases.csv} from the data folder, or
 * the starter list. The file is looked at anew when it has changed; a bad one changes nothing and
 * is reported in the log, so that nobody runs without phrases because of a typing mistake.
 */
@Startup
@ApplicationScoped
public class PolicySource {
  private static final Logger LOG = Logger.getLogger(PolicySource.class);
  private static final String STARTER = "/phrases/starter.csv";
  private static final int VERSION_CHARS = 12;

  private final Path file;
  private final PolicyConfig config;
  private AgentPolicy inForce;
  private @Nullable FileTime lastChange;

  PolicySource(LanternConfig lantern, PolicyConfig config) {
    this.file = lantern.data().resolve("phrases.csv");
    this.config = config;
    this.inForce = policy(starter(), config);
    current();
  }

  /** The policy that agents should run now. */
  public synchronized AgentPolicy current() {
    FileTime change = changed();
    if (change != null && !change.equals(lastChange)) {
      lastChange = change;
      load();
    }
    return inForce;
  }

  private void load() {
    PhraseFile.Reading reading;
    try {
      reading = PhraseFile.read(Files.readString(file));
    } catch (IOException unreadable) {
      LOG.errorf(unreadable, "%s cannot be read; the phrases before it stay in force", file);
      return;
    }
    if (!reading.errors().isEmpty()) {
      LOG.errorf(
          "%s has mistakes; the phrases before it stay in force: %s",
          file, String.join("; ", reading.errors()));
      return;
    }
    inForce = policy(reading.phrases(), config);
    LOG.infof("%d phrases from %s, version %s", reading.phrases().size(), file, inForce.version());
  }

  private @Nullable FileTime changed() {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    } catch (IOException gone) {
      return null;
    }
  }

  private static AgentPolicy policy(List<PhraseRule> phrases, PolicyConfig config) {
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

  private static List<PhraseRule> starter() {
    try (InputStream csv = PolicySource.class.getResourceAsStream(STARTER)) {
      if (csv == null) {
        throw new IllegalStateException(STARTER + " is missing from the build");
      }
      PhraseFile.Reading reading =
          PhraseFile.read(new String(csv.readAllBytes(), StandardCharsets.UTF_8));
      if (!reading.errors().isEmpty()) {
        throw new IllegalStateException(STARTER + ": " + reading.errors());
      }
      return reading.phrases();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
