package school.lantern.collector.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import school.lantern.collector.rules.Finding;

/**
 * Something that happened to an incident. Events are only ever appended; an incident is the fold
 * over them.
 *
 * <p>{@code by} is the log-on name of the member of staff who did it. The names below are in every
 * stored history: a class may be renamed, its name there may not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = IncidentEvent.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = IncidentEvent.Changed.class, name = "changed"),
  @JsonSubTypes.Type(value = IncidentEvent.Explained.class, name = "explained"),
  @JsonSubTypes.Type(value = IncidentEvent.FoundAgain.class, name = "found-again"),
  @JsonSubTypes.Type(value = IncidentEvent.Taken.class, name = "taken"),
  @JsonSubTypes.Type(value = IncidentEvent.PutBack.class, name = "put-back"),
  @JsonSubTypes.Type(value = IncidentEvent.Noted.class, name = "noted"),
  @JsonSubTypes.Type(value = IncidentEvent.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = IncidentEvent.Reopened.class, name = "reopened"),
})
public sealed interface IncidentEvent {

  /** When it was recorded. */
  Instant at();

  /** A rule found something new. */
  record Opened(Instant at, Finding finding) implements IncidentEvent {}

  /** More or other facts: the same thing looks different now. */
  record Changed(Instant at, Finding finding) implements IncidentEvent {}

  /** The facts no longer support it, for example because cover was entered late. */
  record Explained(Instant at, String reason) implements IncidentEvent {}

  /** It had been explained, and the facts support it again. */
  record FoundAgain(Instant at, Finding finding) implements IncidentEvent {}

  /** Somebody takes it on. */
  record Taken(Instant at, String by) implements IncidentEvent {}

  /** Whoever had taken it puts it back. */
  record PutBack(Instant at, String by) implements IncidentEvent {}

  /** A note. */
  record Noted(Instant at, String by, String text) implements IncidentEvent {}

  /** A person decided. */
  record Closed(Instant at, String by, Outcome outcome, String text) implements IncidentEvent {}

  /** A person takes the decision back. */
  record Reopened(Instant at, String by) implements IncidentEvent {}
}
