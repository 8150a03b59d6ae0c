package school.lantern.collector.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From where school data comes by itself. */
@ConfigMapping(prefix = "lantern.imports")
interface ImportsConfig {

  /** A folder into which another program puts files; all files in it are one import. */
  Optional<Path> watchFolder();

  /** Addresses that are asked for files, by a name that the school gives them. */
  Map<String, Feed> feeds();

  /** An address that is asked for files. */
  interface Feed {

    /** Begins with {@code https}, unless it is this machine. It may hold a secret. */
    URI url();

    /** What is there: {@code zip}, {@code csv}, {@code ics} or {@code json}. */
    @WithDefault("zip")
    Kind format();

    /** How long to wait between two looks. */
    @WithDefault("PT1H")
    Duration every();
  }

  /** What an address answers. */
  enum Kind {
    ZIP,
    CSV,
    ICS,
    JSON;

    /** What a file of this kind is called when the feed is called {@code name}. */
    String file(String name) {
      return name + "." + name().toLowerCase(Locale.ROOT);
    }
  }
}
