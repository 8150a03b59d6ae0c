package school.lantern.collector.presence;

import java.time.Instant;

/**
 * A stretch of time in which a member of staff was present in a room, as far as anybody said so.
 *
 * <p>The end may lie in the future: until then nothing but a new fact changes it. Two presences of
 * one person in different rooms never overlap.
 *
 * @param roomId the room
 * @param staff who
 * @param from the start
 * @param end the end, with how it is known; after {@code from}
 * @param source who says so
 */
public record Presence(String roomId, Staff staff, Instant from, End end, Source source) {

  /**
   * @throws IllegalArgumentException if it does not end after it starts
   */
  public Presence {
    if (!end.at().isAfter(from)) {
      throw new IllegalArgumentException("a presence lasts some time");
    }
  }

  /** The end, itself not part of it. */
  public Instant until() {
    return end.at();
  }

  /** Whether it holds at this moment. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until());
  }

  /**
   * Who is present.
   *
   * @param id the school's id of the person
   * @param name as people say it; the id when the directory does not know it any more
   */
  public record Staff(String id, String name) {}

  /**
   * When it ends.
   *
   * @param at the moment
   * @param known how it is known
   */
  public record End(Instant at, Known known) {

    /** Whether nobody said it: a forgotten "I'm leaving", or one that may still come. */
    public boolean inferred() {
      return known == Known.INFERRED;
    }
  }

  /** How an end is known; of two that fall together the first counts. */
  public enum Known {
    /** The person said "I'm leaving". */
    SAID,
    /** The person was seen in another room. */
    MOVED,
    /** The period ended, or an hour passed outside of periods. */
    INFERRED
  }

  /** Who says that somebody was there. */
  public enum Source {
    /** The person, on the check-in page. */
    CHECK_IN,
    /** The register of a class, taken in that room. */
    REGISTER
  }
}
