package school.lantern.collector.imports.registers;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import school.lantern.collector.imports.FeedAddress;
import school.lantern.collector.imports.FeedLooks;
import school.lantern.collector.imports.OtherSources;

/** Asks addresses for registers, each when it is time. */
@ApplicationScoped
class RegisterFeeds implements OtherSources {
  private final FeedLooks looks;
  private final RegisterFiles files;
  private final RegistersConfig config;

  RegisterFeeds(FeedLooks looks, RegisterFiles files, RegistersConfig config) {
    this.looks = looks;
    this.files = files;
    this.config = config;
  }

  @Override
  public List<FeedAddress> addresses() {
    List<FeedAddress> addresses = new ArrayList<>();
    new TreeMap<>(config.feeds())
        .forEach(
            (name, feed) ->
                addresses.add(
                    new FeedAddress(
                        "registers " + name, feed.url(), feed.format().file(name), feed.every())));
    return addresses;
  }

  /** How the last look at one of them went. */
  Optional<FeedLooks.Last> last(FeedAddress address) {
    return looks.last(address);
  }

  @Scheduled(
      every = "1m",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    for (FeedAddress address : addresses()) {
      looks.look(address, upload -> files.take(upload, address.source()));
    }
  }
}
