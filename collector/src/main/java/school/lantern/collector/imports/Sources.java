package school.lantern.collector.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;

/** Looks at the watch folder and at the feeds, each when it is time. */
@ApplicationScoped
class Sources {
  static final String FOLDER = "watch folder";

  private final Arrivals arrivals;
  private final FeedLooks feeds;
  private final ImportsConfig config;
  private final LanternConfig school;
  private final @Nullable WatchFolder folder;

  Sources(Arrivals arrivals, FeedLooks feeds, ImportsConfig config, LanternConfig school) {
    this.arrivals = arrivals;
    this.feeds = feeds;
    this.config = config;
    this.school = school;
    this.folder = config.watchFolder().map(WatchFolder::new).orElse(null);
  }

  /**
   * One source for a page.
   *
   * @param name what the school calls it
   * @param where the folder, or the host of an address: the rest of an address may be a secret
   * @param every how often it is looked at, in words
   */
  record Source(String name, String where, String every) {

    static Source of(FeedAddress address) {
      return new Source(address.source(), address.host(), address.everyInWords());
    }
  }

  /** All of them. */
  List<Source> all() {
    List<Source> sources = new ArrayList<>();
    config
        .watchFolder()
        .ifPresent(path -> sources.add(new Source(FOLDER, path.toString(), "every minute")));
    addresses().forEach(address -> sources.add(Source.of(address)));
    return sources;
  }

  @Scheduled(
      every = "1m",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    WatchFolder watched = folder;
    if (watched != null) {
      look(watched);
    }
    addresses()
        .forEach(
            address -> feeds.lookFor(address, arrival -> arrivals.take(school.site(), arrival)));
  }

  private List<FeedAddress> addresses() {
    List<FeedAddress> addresses = new ArrayList<>();
    new TreeMap<>(config.feeds())
        .forEach(
            (name, feed) ->
                addresses.add(
                    new FeedAddress(
                        "feed " + name, feed.url(), feed.format().file(name), feed.every())));
    return addresses;
  }

  private void look(WatchFolder watched) {
    try {
      if (arrivals
          .last(school.site(), FOLDER)
          .filter(look -> look.contentHash().isEmpty())
          .isPresent()) {
        watched.putBack(); // what waited too long is forgotten, and the files are there still
      }
      switch (watched.look()) {
        case WatchFolder.Found.NothingNew _ -> {}
        case WatchFolder.Found.Growing _ ->
            arrivals.nothing(
                school.site(), FOLDER, "Files are being written; the next look takes them.");
        case WatchFolder.Found.Files(Upload upload) -> {
          if (!arrivals.take(school.site(), new Arrivals.Arrival(FOLDER, upload, null))) {
            watched.putBack();
          }
        }
      }
    } catch (Throwable failed) {
      watched.putBack();
      feeds.failed(FOLDER, failed);
    }
  }
}
