package school.lantern.collector.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.ScopesMarked;

/** Remembers which scopes were announced as stale. */
@ApplicationScoped
class Heard {
  private final Queue<Scope> marked = new ConcurrentLinkedQueue<>();

  void hear(@Observes ScopesMarked event) {
    marked.addAll(event.scopes());
  }

  List<LocalDate> days(String place) {
    return marked.stream().filter(scope -> scope.place().equals(place)).map(Scope::day).toList();
  }
}
