package school.lantern.agent.keyboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where the hook's native library lies. An install has it unpacked, on {@code java.library.path};
 * otherwise it is unpacked for this process: by itself it would write beside its jar, where a
 * pupil's account may not.
 */
final class HookLibrary {
  private static final String UNPACK_TO = "jnativehook.lib.path";

  private HookLibrary() {}

  static void prepare() {
    String file = System.mapLibraryName("JNativeHook");
    boolean installed =
        Arrays.stream(System.getProperty("java.library.path", "").split(":"))
            .anyMatch(folder -> Files.exists(Path.of(folder, file)));
    if (installed || System.getProperty(UNPACK_TO) != null) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("lantern-keyboard");
      System.setProperty(UNPACK_TO, folder.toString());
      folder.toFile().deleteOnExit();
    } catch (IOException full) {
      throw new UncheckedIOException("No room for the keyboard library", full);
    }
  }
}
