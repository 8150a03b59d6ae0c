package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.FeedAddress;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Where registers come from by themselves, and how the last looks went, for the page. */
@ApplicationScoped
class ByThemselves {
  private final RegisterFolder folder;
  private final RegisterFeeds feeds;

  ByThemselves(RegisterFolder folder, RegisterFeeds feeds) {
    this.folder = folder;
    this.feeds = feeds;
  }

  /**
   * One of them.
   *
   * @param name what it is called
   * @param where the folder, or the host of an address: the rest of an address may be a secret
   * @param every how often it is looked at, in words
   * @param look how the last look went, if there was one
   */
  record Source(String name, String where, String every, @Nullable Look look) {}

  /** How a look went. */
  record Look(SpokenTime at, String outcome) {}

  List<Source> sources(SpokenTimes times) {
    return Stream.concat(
            folder.path().stream()
                .map(
                    path ->
                        new Source(
                            RegisterFolder.BY, path.toString(), "every minute", look(times))),
            feeds.addresses().stream().map(address -> source(address, times)))
        .toList();
  }

  private @Nullable Look look(SpokenTimes times) {
    return folder.last().map(look -> new Look(times.say(look.at()), look.outcome())).orElse(null);
  }

  private Source source(FeedAddress address, SpokenTimes times) {
    Look look =
        feeds
            .last(address)
            .map(last -> new Look(times.say(last.at()), last.sentence()))
            .orElse(null);
    return new Source(address.source(), address.host(), address.everyInWords(), look);
  }
}
