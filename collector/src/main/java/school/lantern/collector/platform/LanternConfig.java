package school.lantern.collector.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the whole collector is told about where it lives. */
@ConfigMapping(prefix = "lantern")
public interface LanternConfig {

  /** Short name of the school; stands on every fact, so that one collector can serve a trust. */
  @WithDefault("main")
  String site();

  /** School time: timetables and days are meant in it, daylight saving included. */
  @WithDefault("Europe/London")
  ZoneId zone();

  /** Folder that holds everything the collector keeps: database, authority, one-time links. */
  Path data();

  /**
   * Names and addresses under which agents and browsers reach the collector, beside those that the
   * machine knows of itself; they go into the server certificate.
   */
  Optional<List<String>> hostnames();
}
