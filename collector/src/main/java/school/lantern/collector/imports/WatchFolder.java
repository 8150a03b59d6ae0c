package school.lantern.collector.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder into which another program writes. Its files are taken together, once two looks in a row
 * have seen the same names, sizes and times: while they grow they are left alone.
 */
public final class WatchFolder {
  private final Path folder;
  private Map<String, Stamp> seen = Map.of();
  private Map<String, Stamp> taken = Map.of();

  public WatchFolder(Path folder) {
    this.folder = folder;
  }

  private record Stamp(long bytes, long modifiedMillis) {}

  /** What a look at the folder found. */
  public sealed interface Found {
    /** Nothing since the last time. */
    record NothingNew() implements Found {}

    /** Files that may still grow. */
    record Growing() implements Found {}

    /** All files, complete. */
    record Files(Upload upload) implements Found {}
  }

  /**
   * Looks.
   *
   * @throws UnreadableException if the folder or a file cannot be read
   */
  public Found look() {
    Map<String, Stamp> now = listing();
    boolean stable = now.equals(seen);
    seen = now;
    if (now.isEmpty() || now.equals(taken)) {
      return new Found.NothingNew();
    }
    if (!stable) {
      return new Found.Growing();
    }
    Upload upload = Unpacking.of(folder);
    if (!listing().equals(now)) {
      return new Found.Growing();
    }
    taken = now;
    return new Found.Files(upload);
  }

  /** What was taken is offered again at the next look. */
  public void putBack() {
    taken = Map.of();
  }

  private Map<String, Stamp> listing() {
    try (Stream<Path> files = Files.list(folder)) {
      Map<String, Stamp> listing = new TreeMap<>();
      files
          .filter(file -> Unpacking.known(String.valueOf(file.getFileName())))
          .forEach(file -> stamp(file).ifPresent(at -> listing.put(file.toString(), at)));
      return listing;
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UnreadableException(
          "The folder “%s” cannot be read.".formatted(folder), unreadable);
    }
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      return about.isRegularFile()
          ? Optional.of(new Stamp(about.size(), about.lastModifiedTime().toMillis()))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
