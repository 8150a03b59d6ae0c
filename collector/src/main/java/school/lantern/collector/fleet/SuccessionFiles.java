package school.lantern.collector.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import school.lantern.collector.platform.PrivateFiles;

/**
 * The files of a change of authority, beside {@code ca.pem} and {@code ca.key}: {@code ca-next.pem}
 * and {@code ca-next.key} from the announcement to the change, {@code ca-former.pem} from the
 * change to the retirement. While both are there the change is half done, and the next who looks
 * finishes it: a crash leaves no key beside another one's certificate. The caller holds the
 * folder's lock.
 */
final class SuccessionFiles {
  static final String NEXT = "ca-next";

  private final Path authority;
  private final Path authorityKey;
  private final Path next;
  private final Path nextKey;
  private final Path former;

  SuccessionFiles(Path folder) {
    this.authority = folder.resolve("ca.pem");
    this.authorityKey = folder.resolve("ca.key");
    this.next = folder.resolve(NEXT + ".pem");
    this.nextKey = folder.resolve(NEXT + ".key");
    this.former = folder.resolve("ca-former.pem");
  }

  /**
   * One change at a time: two who were told that nothing is under way may come one after the other.
   *
   * @throws IllegalStateException if one is under way
   */
  void mayAnnounce() throws IOException {
    finish();
    if (Files.exists(next) || Files.exists(former)) {
      throw new IllegalStateException("Not announced: a change of the authority is under way.");
    }
  }

  /**
   * The successor signs from now on. The key of before is gone then: it is of no more use.
   *
   * @throws IllegalStateException if no successor is announced
   */
  void change() throws IOException {
    finish();
    if (!Files.exists(next)) {
      throw new IllegalStateException("Not changed: no successor is announced.");
    }
    PrivateFiles.write(former, Files.readString(authority));
    finish();
  }

  /** Finishes a change that was begun. */
  void finish() throws IOException {
    if (Files.exists(former) && Files.exists(next)) {
      PrivateFiles.write(authorityKey, Files.readString(nextKey));
      PrivateFiles.write(authority, Files.readString(next));
      Files.delete(next);
    }
    if (!Files.exists(next)) {
      Files.deleteIfExists(nextKey);
    }
  }

  /**
   * Who signed before is not believed any more.
   *
   * @throws IllegalStateException if nobody did, or a successor is announced and not in force
   */
  void retire() throws IOException {
    finish();
    if (!Files.deleteIfExists(former)) {
      throw new IllegalStateException("Not retired: there is no former authority.");
    }
  }

  Succession read(Path folder) throws IOException {
    return new Succession(
        Pairs.kept(folder, NEXT).orElse(null),
        Files.exists(former) ? Pem.certificates(Files.readString(former)).getFirst() : null);
  }
}
