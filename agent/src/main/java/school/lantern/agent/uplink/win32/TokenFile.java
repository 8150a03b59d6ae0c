package school.lantern.agent.uplink.win32;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import school.lantern.agent.win32.AccessRights;
import school.lantern.agent.win32.OwnAccount;
import school.lantern.agent.win32.SystemFolder;
import school.lantern.agent.win32.WrittenRights;

/**
 * The file with the technician's token. One that pupils could read is not used: who has the token
 * can enrol a computer of their own, or be there before this one.
 */
final class TokenFile {
  private static final String ON_A_SHARE = "\\\\";

  private final Path file;
  private final boolean shared;

  TokenFile(String name) {
    this.file = Path.of(name);
    this.shared = name.startsWith(ON_A_SHARE);
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /**
   * The token.
   *
   * @throws IOException if it cannot be read, or others can
   */
  String read() throws IOException {
    if (!shared) {
      refuseLinks();
    }
    String why = whyNot(AccessRights.of(file), shared, OwnAccount.number()).orElse(null);
    if (why != null) {
      throw new IOException(
          "the token file " + file + " " + why + ": move it where only administrators can read");
    }
    return Files.readString(file).strip();
  }

  /** A link may lead the system's account to a file that its maker may not touch. */
  private void refuseLinks() throws IOException {
    boolean plain = SystemFolder.isPlain(file, false);
    for (Path above = file.getParent();
        plain && above != null && above.getParent() != null;
        above = above.getParent()) {
      plain = SystemFolder.isPlain(above, true);
    }
    if (!plain) {
      throw new IOException("the token file " + file + " is, or lies behind, a link");
    }
  }

  /**
   * Why it is not private, if it is not. Who owns a file on a share is a matter of its server.
   *
   * @param own the number of this process's account
   */
  static Optional<String> whyNot(WrittenRights rights, boolean shared, String own) {
    Optional<String> many = rights.readableForMany();
    if (many.isPresent()) {
      return Optional.of("can be read by everybody here (" + many.get() + ")");
    }
    return shared || rights.isOwnedBySystemOr(own)
        ? Optional.empty()
        : Optional.of("belongs to an account that is no administrator (" + rights.owner() + ")");
  }

  /** Deletes it, unless it lies on a share: there it is for other computers as well. */
  void deleteOwn() throws IOException {
    if (!shared) {
      Files.deleteIfExists(file);
    }
  }
}
