package school.lantern.collector.imports.holidays;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which bank holidays are the school's. */
@ConfigMapping(prefix = "lantern.holidays")
public interface HolidaysConfig {

  /** The part of the United Kingdom, as the government's file calls it. */
  @WithDefault("england-and-wales")
  String division();
}
