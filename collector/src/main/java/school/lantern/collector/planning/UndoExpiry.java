package school.lantern.collector.planning;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import school.lantern.collector.platform.Database;

/** Forgets what nobody takes back any more. */
@ApplicationScoped
class UndoExpiry {
  /** Who notices a slip later than this corrects it by hand. */
  private static final Duration KEPT_AT_MOST = Duration.ofDays(7);

  private final UndoStore undo;
  private final Database database;
  private final Clock clock;

  UndoExpiry(UndoStore undo, Database database, Clock clock) {
    this.undo = undo;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "2m")
  void forget() {
    database.write(() -> undo.expire(clock.instant().minus(KEPT_AT_MOST)));
  }
}
