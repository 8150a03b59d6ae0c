package school.lantern.collector.phrases;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.detect.PhrasePolicy;
import school.lantern.model.AgentPolicy;

/**
 * The policy in force, as agents get it: the school's own from the data folder, or the starter
 * policy. The file is looked at anew when it has changed; a bad one changes nothing and is reported
 * in the log, so that nobody runs without phrases because of a typing mistake. Over a restart too:
 * what was last without mistakes is kept beside the file.
 *
 * <p>Reading and compiling take seconds, so they are done on a thread of their own: who asks
 * meanwhile is told the policy before. Only the start waits for its first policy.
 */
@Startup
@ApplicationScoped
public class PolicySource {
  private static final Logger LOG = Logger.getLogger(PolicySource.class);

  private final OwnPolicy own;
  private final PolicyConfig config;
  private final ExecutorService compiler =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("phrases").factory());
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile Optional<String> looked;
  private volatile PolicyInForce inForce;

  PolicySource(LanternConfig lantern, PolicyConfig config) {
    this.own = new OwnPolicy(lantern.data());
    this.config = config;
    this.looked = own.version();
    this.inForce = first();
  }

  /** The policy that agents should run now. */
  public AgentPolicy current() {
    return now().policy();
  }

  /** The phrases in force, as they were written: with whom they concern and where. */
  public PhrasePolicy phrases() {
    return now().phrases();
  }

  /**
   * Waits until what lies in the data folder is in force, or was found to be bad: for who has just
   * changed it.
   */
  public void awaitChange() {
    CompletableFuture.runAsync(this::lookIfChanged, compiler).join();
  }

  /** All of it; a file that changed is looked at soon. */
  PolicyInForce now() {
    if (!own.version().equals(looked) && waiting.compareAndSet(false, true)) {
      compiler.execute(this::lookIfChanged);
    }
    return inForce;
  }

  private PolicyInForce first() {
    return own.file()
        .flatMap(file -> compiled(file).or(() -> own.lastGood().flatMap(this::compiled)))
        .orElseGet(this::starter);
  }

  private void lookIfChanged() {
    waiting.set(false);
    Optional<String> version = own.version();
    if (version.equals(looked)) {
      return;
    }
    looked = version;
    Optional<Path> file = own.file();
    if (file.isPresent()) {
      compiled(file.get()).ifPresent(next -> inForce = next);
    } else {
      inForce = starter();
    }
  }

  private PolicyInForce starter() {
    PolicyInForce starter = PolicyInForce.of(StarterPolicy.read(), config);
    LOG.infof("The starter policy: %s", starter);
    if (own.file().isEmpty()) {
      remember(OwnPolicy::forgetLastGood);
    }
    return starter;
  }

  /** Empty when there is something wrong with it. */
  private Optional<PolicyInForce> compiled(Path file) {
    try {
      Optional<PolicyInForce> compiled =
          read(file).map(phrases -> PolicyInForce.of(phrases, config));
      compiled.ifPresent(next -> LOG.infof("%s: %s", file, next));
      if (compiled.isPresent() && own.file().filter(file::equals).isPresent()) {
        remember(policy -> policy.keep(file));
      }
      return compiled;
    } catch (RuntimeException broken) {
      LOG.errorf(broken, "%s cannot be compiled; the phrases before it stay in force", file);
      return Optional.empty();
    }
  }

  private interface Memory {
    void change(OwnPolicy policy) throws IOException;
  }

  /** What is remembered serves the next start only, so that a full disk stops nothing. */
  private void remember(Memory memory) {
    try {
      memory.change(own);
    } catch (IOException | UncheckedIOException failed) {
      LOG.warnf(failed, "The phrases in force cannot be kept for the next start");
    }
  }

  private static Optional<PhrasePolicy> read(Path file) {
    PolicyReading reading;
    try {
      reading = OwnPolicy.read(file);
    } catch (IOException unreadable) {
      LOG.errorf(unreadable, "%s cannot be read; the phrases before it stay in force", file);
      return Optional.empty();
    }
    if (reading.policy().isEmpty()) {
      LOG.errorf(
          "%s has mistakes; the phrases before it stay in force: %s",
          file, String.join("; ", reading.lines()));
    }
    return reading.policy();
  }

  void stop(@Observes ShutdownEvent stopping) {
    close();
  }

  void close() {
    compiler.shutdownNow();
  }
}
