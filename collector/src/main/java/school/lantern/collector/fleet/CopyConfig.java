package school.lantern.collector.fleet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What Lantern does by itself about copied disk images. */
@ConfigMapping(prefix = "lantern.copies")
interface CopyConfig {

  /**
   * So many copies of one computer get a key of their own within a week: a room and some spare. Who
   * has a key could otherwise make up devices without end.
   */
  @WithDefault("40")
  int keysPerWeek();
}
