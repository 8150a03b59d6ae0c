package school.lantern.collector.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import school.lantern.collector.incident.IncidentEvent;

/** Says an incident's history, event by event. */
@ApplicationScoped
class Histories {
  private final Words words;

  Histories(Words words) {
    this.words = words;
  }

  /** Newest first. */
  List<TimelineItem> items(List<IncidentEvent> history) {
    return history.reversed().stream().map(this::item).toList();
  }

  private TimelineItem item(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Opened(Instant at, _) ->
          plain(at, "Opened", "Lantern found this in what the workstations recorded.");
      case IncidentEvent.Changed(Instant at, _) ->
          plain(at, "More is known", "Further facts arrived. What you see above is the latest.");
      case IncidentEvent.Explained(Instant at, String reason) -> plain(at, "Explained", reason);
      case IncidentEvent.FoundAgain(Instant at, _) ->
          plain(at, "Found again", "It had been explained; the facts now say otherwise.");
      case IncidentEvent.Taken(Instant at, String by) -> done(at, "Taken", by, "");
      case IncidentEvent.PutBack(Instant at, String by) -> done(at, "Put back", by, "");
      case IncidentEvent.Noted(Instant at, String by, String text) -> done(at, "Note", by, text);
      case IncidentEvent.Closed closed ->
          done(closed.at(), "Closed: " + closed.outcome().label(), closed.by(), closed.text());
      case IncidentEvent.Reopened(Instant at, String by) -> done(at, "Reopened", by, "");
    };
  }

  private TimelineItem plain(Instant at, String title, String text) {
    return new TimelineItem(words.times().say(at), "", title, null, text);
  }

  private TimelineItem done(Instant at, String title, String by, String text) {
    return new TimelineItem(words.times().say(at), "", title, words.colleague(by), text);
  }
}
