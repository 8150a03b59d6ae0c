package school.lantern.collector.imports.registers;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** From where registers come by themselves. */
@ConfigMapping(prefix = "lantern.registers")
interface RegistersConfig {

  /** A folder into which the information system puts registers, as often as it likes. */
  Optional<Path> watchFolder();
}
