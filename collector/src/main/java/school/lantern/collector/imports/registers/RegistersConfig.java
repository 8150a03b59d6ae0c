package school.lantern.collector.imports.registers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From where registers come by themselves. */
@ConfigMapping(prefix = "lantern.registers")
interface RegistersConfig {

  /** A folder into which the information system puts registers, as often as it likes. */
  Optional<Path> watchFolder();

  /** Addresses that are asked for registers, by a name that the school gives them. */
  Map<String, Feed> feeds();

  /** An address that is asked for registers. */
  interface Feed {

    /** Begins with {@code https}, unless it is this machine. It may hold a secret. */
    URI url();

    /** What is there: {@code csv}, or a {@code zip} of such. */
    @WithDefault("csv")
    Kind format();

    /** How long to wait between two looks. A lesson is short: so is this. */
    @WithDefault("PT5M")
    Duration every();
  }

  /** What an address answers. */
  enum Kind {
    CSV,
    ZIP;

    /** What a file of this kind is called when the feed is called {@code name}. */
    String file(String name) {
      return name + "." + name().toLowerCase(Locale.ROOT);
    }
  }
}
