package school.lantern.collector.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jboss.logging.Logger;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.PrivateFiles;

/**
 * There is no default password. While nobody has an account, a one-time link to the first one lies
 * in a file that only the collector's own user may read; the log says that it is there, and no
 * more.
 */
@ApplicationScoped
class FirstLogOn {
  static final String FILE = "first-log-on.txt";
  private static final Logger LOG = Logger.getLogger(FirstLogOn.class);

  private final AccountStore accounts;
  private final Invitations invitations;
  private final Path folder;
  private final Path file;

  FirstLogOn(AccountStore accounts, Invitations invitations, LanternConfig config) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.folder = config.data();
    this.file = config.data().resolve(FILE);
  }

  void offer(@Observes StartupEvent started) {
    try {
      if (!accounts.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      if (!Files.exists(file) || !invitations.works(Files.readString(file))) {
        write(
            invitations.invite(
                new Invitation(EnumSet.allOf(Role.class), null, null), "first start"));
      }
      LOG.infof("Nobody has an account yet. The link to the first one is in %s", file);
    } catch (IOException failed) {
      throw new UncheckedIOException("could not keep " + file, failed);
    }
  }

  private void write(String link) throws IOException {
    PrivateFiles.folder(folder);
    PrivateFiles.write(file, link + System.lineSeparator());
  }
}
