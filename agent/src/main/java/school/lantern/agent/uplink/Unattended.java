package school.lantern.agent.uplink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.uplink.win32.InstallerOrder;
import school.lantern.agent.win32.Host;

/**
 * Enrols by the file that the technician left, as soon as the collector answers. The file is
 * deleted then: a token that lies about could let others in.
 */
final class Unattended {
  private static final Logger LOG = Logger.getLogger(Unattended.class.getName());
  private static final String NOTHING_TO_TRY = "nobody has enrolled this computer yet";

  private final Path file;
  private final IdentityFolder identities;
  private final BackOff backOff = new BackOff(new SecureRandom());
  private String trouble = NOTHING_TO_TRY;
  private int failures;
  private long nothingBefore;

  Unattended(Path file, IdentityFolder identities) {
    this.file = file;
    this.identities = identities;
  }

  /** What stands in the way, for the technician. */
  String trouble() {
    return trouble;
  }

  /**
   * Tries, if there is a file, or on Windows an installer's order, and it is time to.
   *
   * @param now {@link System#nanoTime()}
   * @return whether there is an identity now
   */
  boolean attempt(long now) {
    boolean ordered = Host.isWindows() && InstallerOrder.isThere();
    if (!ordered && !Files.exists(file)) {
      failures = 0;
      trouble = NOTHING_TO_TRY;
      return false;
    }
    if (failures > 0 && now - nothingBefore < 0) {
      return false;
    }
    try {
      if (ordered) {
        InstallerOrder.turnInto(file);
      }
      EnrolmentFile left = EnrolmentFile.read(file);
      identities.store(Enrolment.at(left.collector(), left.token(), left.authority()));
      LOG.info(() -> "Enrolled at " + left.collector());
      failures = 0;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
      failures++;
      nothingBefore = now + backOff.afterFailure(failures).patiently().toNanos();
      told(failed);
      return false;
    }
    try {
      Files.delete(file);
    } catch (IOException kept) {
      LOG.log(Level.WARNING, file + " was used and cannot be deleted; delete it by hand", kept);
    }
    return true;
  }

  /** Once for each new trouble: a workstation may wait for its collector for days. */
  private void told(Exception failed) {
    String words = "by " + file + ": " + EnrolCommand.words(failed);
    if (!words.equals(trouble)) {
      LOG.warning("Not enrolled, tries again " + words);
    }
    trouble = words;
  }
}
