package school.lantern.collector.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.ImportsConfig.Feed;
import school.lantern.collector.platform.LanternConfig;

/** Looks at the watch folder and at the feeds, each when it is time. */
@ApplicationScoped
class Sources {
  static final String FOLDER = "watch folder";

  private static final Logger LOG = Logger.getLogger(Sources.class);

  private final Arrivals arrivals;
  private final ImportsConfig config;
  private final LanternConfig school;
  private final Clock clock;
  private final @Nullable WatchFolder folder;
  private final FeedFetch fetch = new FeedFetch();

  Sources(Arrivals arrivals, ImportsConfig config, LanternConfig school, Clock clock) {
    this.arrivals = arrivals;
    this.config = config;
    this.school = school;
    this.clock = clock;
    this.folder = config.watchFolder().map(WatchFolder::new).orElse(null);
  }

  /**
   * One source for a page.
   *
   * @param name what the school calls it
   * @param where the folder, or the host of an address: the rest of an address may be a secret
   * @param every how often it is looked at, in words
   */
  record Source(String name, String where, String every) {}

  /** All of them. */
  List<Source> all() {
    List<Source> sources = new ArrayList<>();
    config
        .watchFolder()
        .ifPresent(path -> sources.add(new Source(FOLDER, path.toString(), "every minute")));
    new TreeMap<>(config.feeds())
        .forEach(
            (name, feed) ->
                sources.add(
                    new Source(
                        "feed " + name,
                        String.valueOf(feed.url().getHost()),
                        "every " + words(feed.every().toMinutes()))));
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
    for (Map.Entry<String, Feed> feed : config.feeds().entrySet()) {
      look(feed.getKey(), feed.getValue());
    }
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
      failed(FOLDER, failed);
    }
  }

  private void look(String name, Feed feed) {
    String source = "feed " + name;
    try {
      SourceStore.Look last = arrivals.last(school.site(), source).orElse(null);
      Instant now = clock.instant();
      if (last != null && now.isBefore(last.at().plus(feed.every()))) {
        return;
      }
      switch (fetch.fetch(feed.url(), last == null ? null : last.etag())) {
        case FeedFetch.Answer.NotModified _ ->
            arrivals.nothing(school.site(), source, "The same as last time.");
        case FeedFetch.Answer.Content(byte[] bytes, String etag) -> {
          Upload upload = Unpacking.of(feed.format().file(name), bytes);
          boolean taken = arrivals.take(school.site(), new Arrivals.Arrival(source, upload, etag));
          LOG.debugf("%s: taken %s", source, taken);
        }
      }
    } catch (Throwable failed) {
      failed(source, failed);
    }
  }

  /** One source that is too large for this machine must not keep the others from being read. */
  private void failed(String source, Throwable failed) {
    String sentence =
        switch (failed) {
          case UnreadableException unreadable -> String.valueOf(unreadable.getMessage());
          case VirtualMachineError _ -> "The files need more memory than Lantern has here.";
          default -> "It failed; the log says why.";
        };
    if (!(failed instanceof UnreadableException)) {
      LOG.errorf(failed, "The look at the %s failed", source);
    }
    arrivals.failed(school.site(), source, sentence);
  }

  private static String words(long minutes) {
    return minutes % 60 == 0 && minutes > 0 ? minutes / 60 + " h" : minutes + " min";
  }
}
