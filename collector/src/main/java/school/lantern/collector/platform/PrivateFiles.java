package school.lantern.collector.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Folders and files that only the collector's own account may open. On file systems without POSIX
 * permissions (Windows) they inherit those of the data folder.
 */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Makes the folder, and those above it, unless it is there; an existing one is left as it is. */
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, attributes("rwx------"));
  }

  /**
   * Makes an empty file unless there is one: who fills it later keeps its permissions, and so does
   * SQLite for the files that it puts beside its database.
   */
  public static void reserve(Path file) throws IOException {
    try {
      Files.createFile(file, attributes("rw-------"));
    } catch (FileAlreadyExistsException there) {
      return;
    }
  }

  /**
   * Writes the file in one step: a reader sees the old content or the new, never a part, even after
   * the power failed.
   */
  public static void write(Path file, String content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(file + " is no file");
    }
    Path draft = Files.createTempFile(parent, ".", ".new", attributes("rw-------"));
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer rest = StandardCharsets.UTF_8.encode(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true); // before the move: a key that signed something must not be lost
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
