package school.lantern.collector.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Makes an {@link Upload} of a folder, of a zip, or of single files. What is not named {@code
 * .csv}, {@code .ics} or {@code .json} is left out; so is what lies in a folder of a zip that some
 * desktops add.
 */
final class Unpacking {
  private static final List<String> SUFFIXES = List.of(".csv", ".ics", ".json");

  /** A school of 3,000 has about 2 MB; a zip may promise little and hold much. */
  private static final int BYTES_MAX = 32 * 1024 * 1024;

  /** Of all zips together; a school of 3,000 has a calendar for each of 400 teachers. */
  private static final int ENTRIES_MAX = 1_000;

  private static final int SKIPPED_AT_A_TIME_BYTES = 8192;

  private final Map<String, String> texts = new HashMap<>();
  private int bytesLeft = BYTES_MAX;
  private int entriesLeft = ENTRIES_MAX;

  /**
   * Reads a folder, a zip or one file.
   *
   * @throws UnreadableException if it cannot be read, or holds too much
   */
  static Upload of(Path path) {
    Unpacking unpacking = new Unpacking();
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            unpacking.add(file);
          }
        }
      } else {
        unpacking.add(path);
      }
    } catch (IOException unreadable) {
      throw new UnreadableException("“%s” cannot be read.".formatted(path), unreadable);
    }
    return new Upload(unpacking.texts);
  }

  /**
   * Reads files that came from a browser.
   *
   * @throws UnreadableException if one cannot be read, or they hold too much
   */
  static Upload of(List<Sent> files) {
    Unpacking unpacking = new Unpacking();
    for (Sent file : files) {
      try (InputStream content = Files.newInputStream(file.content())) {
        unpacking.add(file.name(), content);
      } catch (IOException unreadable) {
        throw new UnreadableException("“%s” cannot be read.".formatted(file.name()), unreadable);
      }
    }
    return new Upload(unpacking.texts);
  }

  /**
   * Reads one file, or one zip.
   *
   * @throws UnreadableException if it cannot be read, or holds too much
   */
  static Upload of(String name, byte[] bytes) {
    Unpacking unpacking = new Unpacking();
    try {
      unpacking.add(name, new ByteArrayInputStream(bytes));
    } catch (IOException unreadable) {
      throw new UnreadableException("“%s” cannot be read.".formatted(name), unreadable);
    }
    return new Upload(unpacking.texts);
  }

  /** Whether a file of this name is looked into. */
  static boolean known(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip") || (readable(lower) && !name.startsWith("._"));
  }

  private static boolean readable(String lower) {
    return SUFFIXES.stream().anyMatch(lower::endsWith);
  }

  /**
   * A file from a browser.
   *
   * @param name what the browser calls it
   * @param content where it lies for now
   */
  record Sent(String name, Path content) {}

  private void add(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      add(String.valueOf(file.getFileName()), content);
    }
  }

  private void add(String path, InputStream content) throws IOException {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      byte[] bytes = content.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw tooMuch();
      }
      unzip(name, bytes);
    } else if (readable(lower) && !name.startsWith("._")) {
      byte[] bytes = content.readNBytes(bytesLeft + 1);
      spend(bytes.length);
      if (texts.putIfAbsent(lower, CsvText.of(bytes)) != null) {
        throw new UnreadableException("There are two files called “%s”.".formatted(name));
      }
    }
  }

  private void unzip(String name, byte[] bytes) throws IOException {
    boolean any = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        any = true;
        entriesLeft--;
        if (entriesLeft < 0) {
          throw new UnreadableException("The zips hold more than 1,000 files.");
        }
        if (!entry.isDirectory() && !entry.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
          add(entry.getName(), zip);
        }
        leaveOut(zip);
      }
    } catch (IllegalArgumentException badName) {
      throw new UnreadableException("“%s” is a damaged zip.".formatted(name), badName);
    }
    if (!any) {
      throw new UnreadableException("“%s” is no zip, or an empty one.".formatted(name));
    }
  }

  /** What is not read is unpacked all the same, on the way to what comes behind it. */
  private void leaveOut(ZipInputStream zip) throws IOException {
    byte[] some = new byte[SKIPPED_AT_A_TIME_BYTES];
    for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
      spend(read);
    }
  }

  private void spend(int bytes) {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      throw tooMuch();
    }
  }

  private static UnreadableException tooMuch() {
    return new UnreadableException("The files hold more than 32 MB.");
  }
}
