package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.json.Json;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.WindowFocus;

/** A real service, enrolled at a collector of its own, that is killed again and again. */
final class ServiceToKill implements AutoCloseable {
  static final Duration IN_TIME = Duration.ofSeconds(90);

  final TestCollector collector;
  final Path state;
  final Path run;
  private final List<Instant> deaths = new ArrayList<>();
  private Process process;

  private ServiceToKill(Path folder) throws Exception {
    state = Files.createDirectory(folder.resolve("state"));
    run = Files.createDirectory(folder.resolve("run"));
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    collector.policy = SamplePhrases.named("p-1");
    enrol(Files.writeString(folder.resolve("token"), collector.token()));
    process = ServiceProcess.start(state, run);
  }

  /** Started for the first time. */
  static ServiceToKill startedIn(Path folder) throws Exception {
    return new ServiceToKill(folder);
  }

  private void enrol(Path token) {
    List<String> arguments =
        List.of(
            "--collector",
            collector.address().toString(),
            "--token-file",
            token.toString(),
            "--state",
            state.toString());
    assertThat(EnrolCommand.run(arguments)).isZero();
  }

  Path socket() {
    return run.resolve(AgentService.SOCKET);
  }

  Process process() {
    return process;
  }

  /** {@code kill -9}, and started again. */
  void killAndStartAgain() throws Exception {
    deaths.add(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    process.destroyForcibly().waitFor();
    process = ServiceProcess.start(state, run);
  }

  int deaths() {
    return deaths.size();
  }

  /** A service can deliver, and be killed, before it first writes one. */
  boolean hasStatus() {
    return Files.exists(run.resolve("status.json"));
  }

  /** What the service that runs now last wrote down, or what one before it did. */
  ServiceStatus status() throws IOException {
    return Json.read(Files.readAllBytes(run.resolve("status.json")), ServiceStatus.class);
  }

  /** Whether the service that runs now has sent all that it had. */
  boolean hasSentAll() throws IOException {
    if (!hasStatus()) {
      return false;
    }
    ServiceStatus status = status();
    return status.program().pid() == process.pid() && status.spool().waiting() == 0;
  }

  /** How often the collector stored each thing that a helper saw, by the mark in it. */
  Map<String, Integer> timesStored() {
    Map<String, Integer> times = new HashMap<>();
    for (Observation what : collector.stored.values()) {
      if (what instanceof PhraseFlag flag) {
        times.merge(flag.context(), 1, Integer::sum);
      } else if (what instanceof WindowFocus focus) {
        times.merge(String.valueOf(focus.window().title()), 1, Integer::sum);
      }
    }
    return times;
  }

  private List<Gap> gaps() {
    return collector.stored.values().stream()
        .filter(Gap.class::isInstance)
        .map(Gap.class::cast)
        .toList();
  }

  /** How many gaps were told, by reason: one told when it began and again at its end is one. */
  Map<Gap.Reason, Integer> gapsTold() {
    Map<Gap.Reason, Set<Instant>> begun = new TreeMap<>();
    gaps()
        .forEach(
            gap -> begun.computeIfAbsent(gap.reason(), reason -> new HashSet<>()).add(gap.from()));
    Map<Gap.Reason, Integer> told = new TreeMap<>();
    begun.forEach((reason, times) -> told.put(reason, times.size()));
    return told;
  }

  /** What helpers gave up because the service was away for too long, and said so. */
  long toldLost() {
    return gaps().stream()
        .filter(gap -> gap.reason() == Gap.Reason.LINK_OVERFLOW)
        .mapToLong(Gap::lost)
        .sum();
  }

  /** Deaths of the service that no gap tells of. */
  List<Instant> untoldDeaths() {
    List<Gap> stops =
        gaps().stream().filter(gap -> gap.reason() == Gap.Reason.SERVICE_STOPPED).toList();
    return deaths.stream()
        .filter(death -> stops.stream().noneMatch(stop -> covers(stop, death)))
        .toList();
  }

  private static boolean covers(Gap stop, Instant death) {
    Instant until = stop.until();
    return until != null && !stop.from().isAfter(death) && !until.isBefore(death);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    collector.close();
  }
}
