package school.lantern.collector.access;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which build of the style sheet and scripts a page asks for, so that browsers may keep each. */
final class Assets {
  private static final String VERSION = read();

  private Assets() {}

  /** In templates: {@code assetsVersion}. */
  @TemplateGlobal
  static String assetsVersion() {
    return VERSION;
  }

  private static String read() {
    try (InputStream version =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/resources/assets/version.txt")) {
      return version == null ? "0" : new String(version.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
