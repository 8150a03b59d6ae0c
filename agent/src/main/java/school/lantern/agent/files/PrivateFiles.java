package school.lantern.agent.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import school.lantern.agent.win32.Host;
import school.lantern.agent.win32.SystemFolder;

/** Files and folders that only their owner may read, replaced whole or not at all. */
public final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes the folder and those above it; only this one is private. */
  public static void makeFolder(Path folder) throws IOException {
    if (Host.isWindows()) {
      makeAbove(folder);
      SystemFolder.makePrivate(folder);
    } else if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Makes a folder in which everybody may read, and only this account may write. */
  public static void makeReadableFolder(Path folder) throws IOException {
    if (Host.isWindows()) {
      makeAbove(folder);
      SystemFolder.makeReadable(folder);
    } else {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Who owns the folder above could put another one in the place of this one. */
  private static void makeAbove(Path folder) throws IOException {
    Path above = folderOf(folder);
    if (above.equals(Folders.OF_THE_AGENT)) {
      SystemFolder.makeReadable(above);
    } else {
      Files.createDirectories(above);
    }
  }

  /** What a new file needs to be private; on Windows it takes that from its folder. */
  public static FileAttribute<?>[] attributes() {
    return Host.isWindows()
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
  }

  /** After this returns, the content survives a power cut. */
  public static void replace(Path file, byte[] content) throws IOException {
    move(file, content, true);
    keepNames(file);
  }

  /** A new empty file to be written piece by piece; an older one of that name goes. */
  public static FileChannel create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes());
  }

  /** Gives a file that was forced to disk its name; after this returns, it survives a power cut. */
  public static void rename(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    keepNames(file);
  }

  private static void keepNames(Path file) throws IOException {
    if (Host.isWindows()) {
      return; // there a folder cannot be forced to disk: names are in the file system's journal
    }
    try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** As {@link #replace}, without the wait for the disk: a power cut may bring back the old one. */
  public static void replaceLightly(Path file, byte[] content) throws IOException {
    move(file, content, false);
  }

  private static void move(Path file, byte[] content, boolean synced) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out = create(fresh)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        out.write(left);
      }
      if (synced) {
        out.force(true);
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of("/") : folder;
  }
}
