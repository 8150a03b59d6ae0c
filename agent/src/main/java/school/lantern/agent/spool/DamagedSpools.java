package school.lantern.agent.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Spool files that could not be read: kept for a technician, the newest few of them. */
final class DamagedSpools {
  static final int KEPT = 3;
  private static final String PREFIX = "spool.damaged-";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private DamagedSpools() {}

  /** Moves a spool out of the way, and what SQLite keeps beside it. */
  static void setAside(Path spool, Instant now) throws IOException {
    Path aside = spool.resolveSibling(PREFIX + NAME.format(now));
    for (String part : List.of("", "-wal")) {
      Path from = Path.of(spool + part);
      if (Files.exists(from)) {
        Files.move(from, Path.of(aside + part), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.deleteIfExists(Path.of(spool + "-shm")); // rebuilt from the other two
    keepNewest(spool.resolveSibling(".").normalize());
  }

  private static void keepNewest(Path folder) throws IOException {
    List<Path> damaged;
    try (Stream<Path> files = Files.list(folder)) {
      damaged =
          files
              .filter(file -> file.getFileName().toString().startsWith(PREFIX))
              .filter(file -> !file.toString().endsWith("-wal"))
              .sorted()
              .toList();
    }
    for (Path old : damaged.subList(0, Math.max(0, damaged.size() - KEPT))) {
      Files.deleteIfExists(old);
      Files.deleteIfExists(Path.of(old + "-wal"));
    }
  }
}
