package school.lantern.agent.keyboard;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the hook's native library lies. An install has it unpacked, on {@code java.library.path};
 * otherwise it is unpacked for this process: by itself it would write beside its jar, where a
 * pupil's account may not.
 *
 * <p>It writes a message about each key, with the key in it, for a Java logger that throws it away:
 * a third of what a key costs. It is told to write none.
 */
final class HookLibrary {
  private static final Logger LOG = Logger.getLogger(HookLibrary.class.getName());
  private static final String UNPACK_TO = "jnativehook.lib.path";

  private HookLibrary() {}

  /** The one call of the library that its Java side does not have. */
  private interface UioHook extends Library {
    void hook_set_logger_proc(@Nullable Pointer logger);
  }

  /** Loads it, the first time. */
  static void load() {
    Optional<Path> installed = installed();
    if (installed.isPresent()) {
      touch();
      silence(installed.get());
      return;
    }
    Path folder = null;
    try {
      folder = Files.createTempDirectory("lantern-keyboard");
      System.setProperty(UNPACK_TO, folder.toString());
      touch();
      try (Stream<Path> unpacked = Files.list(folder)) {
        unpacked.findFirst().ifPresent(HookLibrary::silence);
      }
    } catch (IOException full) {
      throw new UncheckedIOException("No room for the keyboard library", full);
    } finally {
      delete(folder); // what is loaded needs no file any more
    }
  }

  private static Optional<Path> installed() {
    String file = System.mapLibraryName("JNativeHook");
    return Arrays.stream(System.getProperty("java.library.path", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, file))
        .filter(Files::exists)
        .findFirst();
  }

  private static void silence(Path loaded) {
    Native.load(loaded.toString(), UioHook.class).hook_set_logger_proc(null);
  }

  /** The class loads the library when it is first used. */
  private static void touch() {
    boolean unused = GlobalScreen.isNativeHookRegistered();
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException kept) {
      LOG.log(Level.FINE, "A copy of the keyboard library stays behind", kept);
    }
  }
}
