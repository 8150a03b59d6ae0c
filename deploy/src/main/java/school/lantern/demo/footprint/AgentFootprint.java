package school.lantern.demo.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the agent costs a computer and the network, and how fast it reacts: the program that its
 * package has, measured from outside. Prints figures and asserts none.
 *
 * <p>Arguments: the package, the folder {@code usr/lib/lantern-agent} unpacked from it, and {@code
 * --peers} to measure others in the same run.
 */
public final class AgentFootprint {
  private static final Duration BEGINS = Duration.ofSeconds(60);
  private static final Duration FIRST_MEASURED = Duration.ofSeconds(60);

  /** After this long an agent has long met everything that it does again and again. */
  private static final Duration SETTLES = Duration.ofMinutes(8);

  private static final Duration MEASURED = Duration.ofSeconds(90);
  private static final Duration PEER_SETTLES = Duration.ofSeconds(20);

  /** Nine keys a second: a fast typist. */
  private static final int KEY_MILLIS = 111;

  private static final String TEXT =
      "The water of a river carries small stones and sand along with it and lays them down again "
          + "where it flows more slowly. ";
  private static final String FLAGGED = "i want to hurt myself";
  private static final int SENTENCES_PER_FLAG = 8;

  private final PackagedAgent agent;
  private final Path program;
  private final Path folder;

  private AgentFootprint(PackagedAgent agent, Path program, Path folder) {
    this.agent = agent;
    this.program = program;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path pack = Path.of(arguments[0]);
    Path program = Path.of(arguments[1]);
    Path folder = Files.createTempDirectory("lantern-footprint");
    try (PackagedAgent agent = new PackagedAgent(program, folder, Map.of())) {
      AgentFootprint footprint = new AgentFootprint(agent, program, folder);
      footprint.printUse();
      say("package: %.1f MB".formatted(Files.size(pack) / 1e6));
      footprint.printReactions();
      if (List.of(arguments).contains("--peers")) {
        footprint.printPeers();
      }
    }
  }

  /**
   * Twice: in its first minutes, when a program meets most of what it does for the first time, and
   * as it is for the rest of the day.
   */
  private void printUse() throws IOException, InterruptedException {
    agent.desktop().acceptNotice(); // its window is no part of what is measured
    agent.desktop().openEditor();
    long started = System.nanoTime();
    say("Service and helper together:");
    head();
    Thread.sleep(BEGINS);
    printUntouched("second minute, untouched", FIRST_MEASURED);
    printTyping("third minute, 9 keys a second", FIRST_MEASURED);
    Thread.sleep(BEGINS); // what was typed goes out
    // For minutes: in a short time heartbeats are too few to count.
    long quietSince = System.nanoTime();
    long wireBefore = agent.wireBytes();
    Thread.sleep(SETTLES.minusNanos(quietSince - started));
    printUntouched("settled, untouched", MEASURED);
    double wireUntouched =
        BusyDay.perMinute(
            agent.wireBytes() - wireBefore, Duration.ofNanos(System.nanoTime() - quietSince));
    printTyping("settled, 9 keys a second", MEASURED);
    Usage service = agent.serviceUsage();
    say(
        "of that the service alone: RSS %.0f MB, PSS %.0f MB"
            .formatted(megabytes(service.rssKilobytes()), megabytes(service.pssKilobytes())));
    printWire(wireUntouched);
  }

  private void printUntouched(String what, Duration time) throws IOException, InterruptedException {
    Usage before = agent.usage();
    Thread.sleep(time);
    line(what, before, agent.usage(), time);
  }

  private void printTyping(String what, Duration time) throws IOException, InterruptedException {
    Usage before = agent.usage();
    long from = System.nanoTime();
    type(time);
    Duration typing = Duration.ofNanos(System.nanoTime() - from);
    line(what, before, agent.usage(), typing);
  }

  /** Word by word: xdotool's own delay between two keys is not what it is told. */
  private void type(Duration time) throws InterruptedException {
    long from = System.nanoTime();
    long keys = 0;
    while (System.nanoTime() - from < time.toNanos()) {
      for (String word : TEXT.split("(?<= )", -1)) {
        agent.desktop().type(word, Duration.ofMillis(KEY_MILLIS / 2));
        keys += word.length();
        Duration ahead = Duration.ofMillis(keys * KEY_MILLIS).minusNanos(System.nanoTime() - from);
        Thread.sleep(ahead.isNegative() ? Duration.ZERO : ahead);
      }
    }
  }

  /** Two editors in turn, a sentence in each, now and then something that is flagged. */
  private void printWire(double untouched) {
    agent.desktop().start("mousepad", "--disable-server", folder.resolve("essay.txt").toString());
    long before = agent.wireBytes();
    long from = System.nanoTime();
    int sentences = 0;
    while (System.nanoTime() - from < MEASURED.toNanos()) {
      agent.desktop().bringToFront(sentences % 2 == 0 ? "essay" : "Untitled");
      agent
          .desktop()
          .type(
              sentences % SENTENCES_PER_FLAG == 0 ? FLAGGED + ". " : TEXT.substring(0, 60) + ". ",
              Duration.ofMillis(KEY_MILLIS));
      sentences++;
    }
    Duration time = Duration.ofNanos(System.nanoTime() - from);
    BusyDay day = new BusyDay(BusyDay.perMinute(agent.wireBytes() - before, time), untouched);
    say(
        "wire: busy %.1f KB a minute, untouched %.1f KB; a busy day %.1f MB, TLS and both ways"
            .formatted(
                day.busyBytesPerMinute() / 1e3, day.idleBytesPerMinute() / 1e3, day.bytes() / 1e6));
  }

  private void printReactions() throws IOException {
    Reactions reactions = new Reactions(program, folder, agent.desktop());
    Reactions.Figures keys = reactions.keys();
    say(
        "key callback: median %.3f ms, p99 %.3f ms, longest %.3f ms of %d"
            .formatted(keys.median(), keys.p99(), keys.longest(), keys.count()));
    Reactions.Figures windows = reactions.windows();
    say(
        "window switch to observation: median %.1f ms, p99 %.1f ms of %d"
            .formatted(windows.median(), windows.p99(), windows.count()));
  }

  private void printPeers() throws IOException, InterruptedException {
    say("Others, untouched and without their server; ActivityWatch is not in Debian:");
    head();
    for (Peers.Measured peer : new Peers(folder, agent.desktop()).measure(PEER_SETTLES, MEASURED)) {
      peer.spent()
          .ifPresentOrElse(
              spent -> line(peer.name(), spent.before(), spent.after(), spent.time()),
              () -> say("%-36s ends without its server: not measured".formatted(peer.name())));
    }
  }

  private static void head() {
    say("%-36s %8s %8s %8s %10s".formatted("", "RSS MB", "PSS MB", "CPU %", "wake-ups/s"));
  }

  /** CPU of one core; memory of all processes together, at the end of the time. */
  private static void line(String what, Usage before, Usage after, Duration time) {
    double seconds = time.toMillis() / 1e3;
    say(
        "%-36s %8.0f %8.0f %8.2f %10.1f"
            .formatted(
                what,
                megabytes(after.rssKilobytes()),
                megabytes(after.pssKilobytes()),
                (after.cpuTicks() - before.cpuTicks()) / seconds,
                (after.wakeUps() - before.wakeUps()) / seconds));
  }

  private static double megabytes(long kilobytes) {
    return kilobytes / 1024.0;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
