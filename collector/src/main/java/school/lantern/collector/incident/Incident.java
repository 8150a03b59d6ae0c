package school.lantern.collector.incident;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Evidence;
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

    /** Whether somebody still has to look at it. */
    public boolean open() {
      return this == NEW || this == IN_REVIEW;
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
      @Nullable String explanation) {

    /** As every incident begins. */
    static final State NEW = new State(Status.NEW, null, null, null);
  }

  /**
   * The incident after one more event. Events that no longer fit (two people pressed at once, facts
   * and a person crossed) change nothing: the history keeps them, the state does not.
   *
   * <pre>
   *            Taken               Closed
   *   NEW ------------> IN_REVIEW ---------> CLOSED     NEW may be closed too
   *    ^ <------------      |  ^ <-----------  |
   *    |    PutBack         |  |    Reopened   |
   *    |                    v  |               |
   *    +- FoundAgain -- EXPLAINED              |        Explained: NEW and IN_REVIEW only
   *    +---------------------------------------+        Changed: worse, or words not seen before
   * </pre>
   */
  public Incident after(IncidentEvent event) {
    Status status = state.status();
    return switch (event) {
      case IncidentEvent.Opened _ -> this;
      case IncidentEvent.Changed(_, Finding now) ->
          needsFreshEyes(now) ? with(now, State.NEW) : with(now, state);
      case IncidentEvent.FoundAgain(_, Finding now) when status == Status.EXPLAINED ->
          with(now, backAtWork());
      case IncidentEvent.FoundAgain(_, Finding now) ->
          needsFreshEyes(now) ? with(now, State.NEW) : with(now, state);
      case IncidentEvent.Explained(_, String reason) when status.open() ->
          with(new State(Status.EXPLAINED, state.owner(), null, reason));
      case IncidentEvent.Explained _ -> this; // a person had decided: facts do not overrule that
      case IncidentEvent.Taken(_, String by) when status == Status.NEW ->
          with(new State(Status.IN_REVIEW, by, null, null));
      case IncidentEvent.Taken _ -> this; // two people pressed at once: the first keeps it
      case IncidentEvent.PutBack(_, String by)
          when status == Status.IN_REVIEW && by.equals(state.owner()) ->
          with(State.NEW);
      case IncidentEvent.PutBack _ -> this;
      case IncidentEvent.Noted _ -> this;
      case IncidentEvent.Closed _ when status == Status.CLOSED -> this; // the first decision stands
      case IncidentEvent.Closed(_, String by, Outcome outcome, String text) ->
          with(new State(Status.CLOSED, by, outcome, text.isBlank() ? null : text));
      case IncidentEvent.Reopened(_, String by) when status == Status.CLOSED ->
          with(new State(Status.IN_REVIEW, by, null, null));
      case IncidentEvent.Reopened _ -> this;
    };
  }

  /**
   * More of the same does not reopen what a person closed. Something worse does, and so does a
   * phrase or a message that the person had not seen: it may be the next one, or one that arrived
   * late.
   */
  private boolean needsFreshEyes(Finding now) {
    return state.status() == Status.CLOSED
        && (now.severity() > finding.severity() || !toBeRead(finding).containsAll(toBeRead(now)));
  }

  private static Set<Instant> toBeRead(Finding finding) {
    return finding.grounds().evidence().stream()
        .filter(line -> line.kind().isToBeRead())
        .map(Evidence::at)
        .collect(Collectors.toSet());
  }

  /** Whoever had taken it before it was explained still has it. */
  private State backAtWork() {
    return state.owner() == null
        ? State.NEW
        : new State(Status.IN_REVIEW, state.owner(), null, null);
  }

  private Incident with(State next) {
    return with(finding, next);
  }

  private Incident with(Finding now, State next) {
    return new Incident(id, number, scope, now, next);
  }
}
