package school.lantern.collector.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a finding rests on.
 *
 * @param at when
 * @param kind what sort of thing it is
 * @param account log-on name of the pupil concerned, or {@code null} when it is about the room
 * @param hostname the workstation, or {@code null} when it is about the room
 * @param text the fact in words, without the pupil's name
 */
public record Evidence(
    Instant at, Kind kind, @Nullable String account, @Nullable String hostname, String text) {

  /** Sorts of evidence. */
  public enum Kind {
    /** A phrase that was typed. */
    PHRASE,
    WINDOW,
    SESSION,
    SCHEDULE,
    /** Something the agent could not see. */
    BLIND,
    /** A phrase in the title of the window in front. */
    TITLE,
    /** What somebody wrote to the safeguarding lead. */
    MESSAGE;

    /** Whether somebody has to read it, even where they had closed what stood beside it. */
    public boolean isToBeRead() {
      return isPhrase() || this == MESSAGE;
    }

    /** Whether it is a phrase of the policy. */
    public boolean isPhrase() {
      return this == PHRASE || this == TITLE;
    }
  }
}
