package school.lantern.collector;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collector with an empty data folder and an empty database, one for the whole run: every {@code
 * QuarkusTest} of this module gets it without asking, since {@link TestCollectorTest} declares it
 * for all. Tests keep apart by names of their own for sites, rooms and devices.
 *
 * <p>The suite runs twice: embedded by default, and on a real PostgreSQL with {@code
 * -Dquarkus.datasource.db-kind=postgresql}, which surefire's second execution sets.
 */
public final class TestCollector implements QuarkusTestResourceLifecycleManager {
  private @Nullable Path data;
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      Map<String, String> settings = new HashMap<>();
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-");
      data = folder;
      settings.put("lantern.data", folder.toString());
      if (System.getProperty("quarkus.datasource.db-kind", "sqlite").equals("postgresql")) {
        EmbeddedPostgres started = EmbeddedPostgres.start();
        postgres = started;
        settings.put(
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://localhost:" + started.getPort() + "/postgres");
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
      }
      return settings;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void stop() {
    try {
      if (postgres != null) {
        postgres.close();
      }
      if (data != null) {
        try (Stream<Path> files = Files.walk(data)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
