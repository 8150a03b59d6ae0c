package school.lantern.agent.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.json.Json;

/**
 * Who said yes on this computer, so that nobody is asked twice.
 *
 * <p>Loss policy: only a convenience. The answers themselves are observations; whoever's is lost
 * here is asked again.
 */
final class AcceptedNotices {
  private static final Logger LOG = Logger.getLogger(AcceptedNotices.class.getName());
  private static final int ACCOUNTS_MAX = 2000;

  private record OnDisk(Map<String, Accepted> byAccount) {}

  private final Path file;
  private final Map<String, Accepted> byAccount = new HashMap<>();

  AcceptedNotices(Path state) {
    this.file = state.resolve("notices.json");
    if (Files.exists(file)) {
      try {
        OnDisk read = Json.read(Files.readAllBytes(file), OnDisk.class);
        if (read.byAccount() != null) {
          byAccount.putAll(read.byAccount());
        }
      } catch (IOException unreadable) {
        LOG.warning("Who accepted the notice cannot be read; people are asked again");
      }
    }
  }

  @Nullable Accepted by(String account) {
    return byAccount.get(account);
  }

  void keep(String account, Accepted yes) {
    byAccount.put(account, yes);
    if (byAccount.size() > ACCOUNTS_MAX) {
      byAccount.entrySet().stream()
          .min(Map.Entry.comparingByValue(Comparator.comparing(Accepted::at)))
          .map(Map.Entry::getKey)
          .ifPresent(byAccount::remove);
    }
    try {
      PrivateFiles.replaceLightly(file, Json.bytes(new OnDisk(byAccount)));
    } catch (IOException full) {
      LOG.log(Level.WARNING, "Who accepted the notice could not be written down", full);
    }
  }
}
