package school.lantern.demo.footprint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;

/**
 * Other programs that schools put on pupils' computers, as Debian has them, measured as the agent
 * is. They do other things than Lantern does: the figures say what such a guest costs, not which is
 * better. Untouched and without their server, which is the least that they cost.
 */
final class Peers {
  private static final List<Peer> ALL =
      List.of(
          new Peer("Veyon 4, server and worker", "exec veyon-server"),
          new Peer(
              "Timekpr-nExt, daemon and its bus",
              "exec dbus-run-session -- sh -c"
                  + " 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec timekprd'"),
          new Peer("Epoptes, client", "exec epoptes-client localhost"));

  private record Peer(String name, String command) {}

  private final Path folder;
  private final Desktop desktop;

  Peers(Path folder, Desktop desktop) {
    this.folder = folder;
    this.desktop = desktop;
  }

  /** What one used, or nothing when it could not be run. */
  record Measured(String name, Optional<Spent> spent) {}

  /** Before and after a stretch of time. */
  record Spent(Usage before, Usage after, Duration time) {}

  List<Measured> measure(Duration settles, Duration measured)
      throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (Peer peer : ALL) {
      all.add(new Measured(peer.name(), measure(peer, settles, measured)));
    }
    return all;
  }

  private Optional<Spent> measure(Peer peer, Duration settles, Duration measured)
      throws IOException, InterruptedException {
    Path log = folder.resolve(peer.name().replaceAll("\\W+", "-") + ".log");
    try (Running running =
        Running.start(List.of("sh", "-c", peer.command()), desktop.environment(), log)) {
      Thread.sleep(settles);
      if (!running.alive()) {
        return Optional.empty();
      }
      ProcessHandle process = ProcessHandle.of(running.pid()).orElseThrow();
      Usage before = Usage.of(process);
      Thread.sleep(measured);
      return running.alive()
          ? Optional.of(new Spent(before, Usage.of(process), measured))
          : Optional.empty();
    }
  }
}
