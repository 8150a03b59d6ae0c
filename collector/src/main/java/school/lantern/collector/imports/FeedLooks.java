package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;

/** Looks at addresses, each when it is time, and hands what came to whoever takes it. */
@ApplicationScoped
public class FeedLooks {
  private static final Logger LOG = Logger.getLogger(FeedLooks.class);

  private final Arrivals arrivals;
  private final LanternConfig school;
  private final Clock clock;
  private final FeedFetch fetch = new FeedFetch();

  FeedLooks(Arrivals arrivals, LanternConfig school, Clock clock) {
    this.arrivals = arrivals;
    this.school = school;
    this.clock = clock;
  }

  /** Takes what came, and says what became of it. */
  public interface Taker {
    Word take(Upload upload);
  }

  /**
   * What became of files.
   *
   * @param taken whether the same files need not be looked at again
   * @param sentence for the page
   */
  public record Word(boolean taken, String sentence) {}

  /** How the last look went. */
  public record Last(Instant at, String sentence) {}

  /** Takes an arrival, and keeps how that went. */
  interface Taking {
    void take(Arrivals.Arrival arrival);
  }

  /** How the last look at it went. */
  public Optional<Last> last(FeedAddress address) {
    return arrivals
        .last(school.site(), address.source())
        .map(look -> new Last(look.at(), look.outcome()));
  }

  /** Looks if it is time; files that are the same as those taken last are not handed on. */
  public void look(FeedAddress address, Taker taker) {
    lookFor(address, arrival -> arrivals.hand(school.site(), arrival, taker));
  }

  void lookFor(FeedAddress address, Taking taking) {
    String source = address.source();
    try {
      SourceStore.Look last = arrivals.last(school.site(), source).orElse(null);
      Instant now = clock.instant();
      if (last != null && now.isBefore(last.at().plus(address.every()))) {
        return;
      }
      switch (fetch.fetch(address.url(), last == null ? null : last.etag())) {
        case FeedFetch.Answer.NotModified _ ->
            arrivals.nothing(school.site(), source, "The same as last time.");
        case FeedFetch.Answer.Content(byte[] bytes, @Nullable String etag) ->
            taking.take(new Arrivals.Arrival(source, Unpacking.of(address.file(), bytes), etag));
      }
    } catch (Throwable failed) {
      failed(source, failed);
    }
  }

  /** One source that is too large for this machine must not keep the others from being read. */
  void failed(String source, Throwable failed) {
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
}
