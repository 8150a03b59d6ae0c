package school.lantern.collector.triage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.operators.multi.processors.SerializedProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentChanged;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.incident.Incidents;

/**
 * Tells open pages that something changed. Only that, and the headline of what is new: a page then
 * asks for its part again, through the same checks as any other request.
 *
 * <p>Loss is allowed: a page that reads too slowly misses a message and is put right by the next
 * one, and a page that connects again asks for everything.
 */
@ApplicationScoped
class LiveDesk {
  private final Incidents incidents;
  private final BroadcastProcessor<News> news = BroadcastProcessor.create();

  /** Incidents change on several threads, and a page may be told of one at a time only. */
  private final SerializedProcessor<News, News> oneByOne = news.serialized();

  LiveDesk(Incidents incidents) {
    this.incidents = incidents;
  }

  /** What happens from now on, for one open page. */
  Multi<News> follow() {
    return news.onOverflow().drop();
  }

  void changed(@Observes IncidentChanged change) {
    incidents
        .find(change.site(), change.incidentId())
        .ifPresent(incident -> oneByOne.onNext(told(incident)));
  }

  private News told(Incident incident) {
    boolean isNew =
        incidents.history(incident.id()).stream()
            .allMatch(event -> event instanceof IncidentEvent.Opened);
    return new News(isNew, incident.finding().grounds().headline());
  }

  /**
   * Something changed.
   *
   * @param opened whether the incident is new
   * @param headline its headline, without a name
   */
  record News(boolean opened, String headline) {}
}
