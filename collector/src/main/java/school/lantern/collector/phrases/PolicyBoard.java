package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.phrases.PolicyStanding.OwnFile;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.detect.PhrasePolicy;

/** Finds out which policy is in force, where it comes from, and what is wrong with the school's. */
@ApplicationScoped
class PolicyBoard {
  private static final String STARTER = "the starter policy that comes with Lantern";

  private final PolicySource source;
  private final PolicyHistory history;
  private final LanternConfig config;
  private final SpokenTimes times;

  PolicyBoard(PolicySource source, PolicyHistory history, LanternConfig config, SpokenTimes times) {
    this.source = source;
    this.history = history;
    this.config = config;
    this.times = times;
  }

  /** The phrases in force. */
  PhrasePolicy phrases() {
    return source.phrases();
  }

  PolicyStanding standing() {
    PhrasePolicy policy = source.phrases();
    Optional<Path> file = new OwnPolicy(config.data()).file();
    OwnFile own = OwnFile.NONE;
    String from = STARTER;
    if (file.isPresent()) {
      String name = String.valueOf(file.get().getFileName());
      Optional<PolicyReading> reading = read(file.get());
      List<String> mistakes =
          reading
              .map(PolicyReading::lines)
              .orElse(List.of(name + " cannot be read. Ask your technician to look at it."));
      Optional<PhrasePolicy> written = reading.flatMap(PolicyReading::policy);
      own = new OwnFile(name, written.isEmpty(), mistakes);
      from = from(name, written, policy);
    }
    return new PolicyStanding(
        from,
        source.current().version(),
        history.since(config.site(), policy).map(times::say).orElse(null),
        PolicyStanding.Counts.of(policy),
        own);
  }

  private static String from(String name, Optional<PhrasePolicy> written, PhrasePolicy policy) {
    if (written.isPresent()) {
      return written.get().equals(policy)
          ? "your school’s own " + name
          : "what was in force before " + name + " was changed a moment ago";
    }
    return StarterPolicy.read().equals(policy) ? STARTER : "what stood in " + name + " before";
  }

  private static Optional<PolicyReading> read(Path file) {
    try {
      return Optional.of(OwnPolicy.read(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
