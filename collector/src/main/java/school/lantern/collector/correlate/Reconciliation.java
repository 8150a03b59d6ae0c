package school.lantern.collector.correlate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.rules.Finding;

/**
 * The difference between what incidents say and what the rules find now, as events.
 *
 * <pre>
 *   before       |  [-- 7 --]    [- 8 -]     [- 9 -]     [- 10 -]            |
 *   now          |  [----------------]           [----]             [-----]  |
 *   events       |  7 changed    8 joined    9 changed   10 gone    opened   |
 * </pre>
 *
 * <p>The same thing is the same rule and subject where the stretches share or touch a moment. Among
 * several incidents that fit, one that stands is preferred to one that was explained, then the
 * earlier number. What a person closed is never explained: a decision stands.
 */
final class Reconciliation {
  private static final Comparator<Incident> PREFERENCE =
      Comparator.comparing((Incident incident) -> incident.state().status() == Status.EXPLAINED)
          .thenComparingLong(Incident::number);

  private final List<Incident> before;
  private final Map<UUID, Finding> kept = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private Reconciliation(List<Incident> before) {
    this.before = before.stream().sorted(PREFERENCE).toList();
  }

  /**
   * One thing to append.
   *
   * @param incident to which incident, or {@code null} to open one
   * @param event what to append
   */
  record Step(@Nullable UUID incident, IncidentEvent event) {}

  /**
   * @param before all incidents of the room-day
   * @param now all findings of the room-day
   * @param why says why a finding is no longer there
   * @param at the moment of writing
   */
  static List<Step> of(List<Incident> before, List<Finding> now, Explanation why, Instant at) {
    Reconciliation difference = new Reconciliation(before);
    now.stream()
        .sorted(Comparator.comparing((Finding finding) -> finding.span().from()))
        .forEach(finding -> difference.place(finding, at));
    difference.explain(why, at);
    return difference.steps;
  }

  private void place(Finding finding, Instant at) {
    for (Incident incident : before) {
      if (!kept.containsKey(incident.id()) && same(incident.finding(), finding)) {
        kept.put(incident.id(), finding);
        if (incident.state().status() == Status.EXPLAINED) {
          steps.add(new Step(incident.id(), new IncidentEvent.FoundAgain(at, finding)));
        } else if (!incident.finding().equals(finding)) {
          steps.add(new Step(incident.id(), new IncidentEvent.Changed(at, finding)));
        }
        return;
      }
    }
    steps.add(new Step(null, new IncidentEvent.Opened(at, finding)));
  }

  private void explain(Explanation why, Instant at) {
    for (Incident incident : before) {
      if (incident.state().status().open() && !kept.containsKey(incident.id())) {
        String reason = joinedWith(incident, why);
        steps.add(new Step(incident.id(), new IncidentEvent.Explained(at, reason)));
      }
    }
  }

  private String joinedWith(Incident gone, Explanation why) {
    return before.stream()
        .filter(incident -> keeps(incident, gone.finding()))
        .findFirst()
        .map(incident -> "Joined with incident " + incident.number() + ".")
        .orElseGet(() -> why.of(gone.finding()));
  }

  private boolean keeps(Incident incident, Finding gone) {
    Finding now = kept.get(incident.id());
    return now != null && same(gone, now);
  }

  private static boolean same(Finding one, Finding other) {
    return one.rule().topic() == other.rule().topic()
        && one.subject().equals(other.subject())
        && !one.span().from().isAfter(end(other.span()))
        && !other.span().from().isAfter(end(one.span()));
  }

  private static Instant end(Finding.Span span) {
    return span.until() == null ? Instant.MAX : span.until();
  }
}
