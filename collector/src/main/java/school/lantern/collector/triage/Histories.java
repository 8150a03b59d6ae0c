package school.lantern.collector.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.rules.Finding;

/** Says an incident's history, event by event. */
@ApplicationScoped
class Histories {
  private final Words words;

  Histories(Words words) {
    this.words = words;
  }

  /** Newest first. */
  List<TimelineItem> items(List<IncidentEvent> history) {
    List<TimelineItem> items = new ArrayList<>();
    Finding before = null;
    for (IncidentEvent event : history) {
      items.add(item(event, before));
      before = finding(event, before);
    }
    return items.reversed();
  }

  private static @Nullable Finding finding(IncidentEvent event, @Nullable Finding before) {
    return switch (event) {
      case IncidentEvent.Opened(_, Finding now) -> now;
      case IncidentEvent.Changed(_, Finding now) -> now;
      case IncidentEvent.FoundAgain(_, Finding now) -> now;
      case IncidentEvent.Explained _,
          IncidentEvent.Taken _,
          IncidentEvent.PutBack _,
          IncidentEvent.Noted _,
          IncidentEvent.Closed _,
          IncidentEvent.Reopened _ ->
          before;
    };
  }

  private TimelineItem item(IncidentEvent event, @Nullable Finding before) {
    return switch (event) {
      case IncidentEvent.Opened(Instant at, _) ->
          plain(at, "Opened", "Lantern found this in what the workstations recorded.");
      case IncidentEvent.Changed(Instant at, Finding now) ->
          plain(
              at,
              "More is known",
              "Further facts arrived. What you see above is the latest."
                  + SeverityChange.spoken(before, now));
      case IncidentEvent.Explained(Instant at, String reason) -> plain(at, "Explained", reason);
      case IncidentEvent.FoundAgain(Instant at, Finding now) ->
          plain(
              at,
              "Found again",
              "It had been explained; the facts now say otherwise."
                  + SeverityChange.spoken(before, now));
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
