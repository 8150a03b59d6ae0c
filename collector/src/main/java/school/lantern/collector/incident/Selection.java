package school.lantern.collector.incident;

import java.util.EnumSet;
import java.util.Set;
import school.lantern.collector.rules.Rule;

/**
 * Which incidents somebody wants to see.
 *
 * @param statuses standing like one of these
 * @param rules found by one of these
 */
public record Selection(Set<Incident.Status> statuses, Set<Rule> rules) {
  public Selection {
    statuses = Set.copyOf(statuses);
    rules = Set.copyOf(rules);
  }

  /** Whatever rule found them. */
  public static Selection of(Set<Incident.Status> statuses) {
    return new Selection(statuses, EnumSet.allOf(Rule.class));
  }
}
