package school.lantern.collector.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.stale.Scope;

/**
 * An incident as it stands after its events so far.
 *
 * @param id its id; sorts by the time it was opened
 * @param number what people call it: 1, 2, 3 … within the site
 * @param scope the room-day it belongs to
 * @param finding what was found, in its latest form
 * @param state where it stands
 */
public record Incident(UUID id, long number, Scope scope, Finding finding, State state) {

  /** Where an incident stands. */
  public enum Status {
    NEW("New"),
    IN_REVIEW("Being looked at"),
    /** By a person, with an outcome. */
    CLOSED("Closed"),
    /** By facts that arrived later. */
    EXPLAINED("Explained");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * Where it stands, and whose words put it there.
   *
   * @param status new, in review, closed or explained
   * @param owner log-on name of the member of staff who took it, or {@code null}
   * @param outcome how it was closed, or {@code null} while it is not
   * @param explanation the words that closed or explained it, or {@code null}
   */
  public record State(
      Status status,
      @Nullable String owner,
      @Nullable Outcome outcome,
      @Nullable String explanation) {}
}
