package school.lantern.collector.fleet;

import org.jspecify.annotations.Nullable;

/**
 * A room of the school.
 *
 * @param id the code on the timetable, such as {@code "ICT1"}; unique in the site
 * @param name as people say it, such as {@code "ICT suite 1"}
 * @param store whether computers are only kept there, as in a trolley or a cupboard: nobody expects
 *     them to report from it
 * @param campus the part of the school's grounds on which it lies, such as {@code "Upper site"}:
 *     what people call a site; {@code null} when nobody said. What code calls a site is the school
 */
public record Room(String id, String name, boolean store, @Nullable String campus) {

  /**
   * @throws IllegalArgumentException if {@code campus} is blank
   */
  public Room {
    if (campus != null && campus.isBlank()) {
      throw new IllegalArgumentException("a site has a name");
    }
  }

  /** The same room, called otherwise. */
  public Room named(String other) {
    return new Room(id, other, store, campus);
  }

  /** The same room, as a store or as none. */
  public Room keeping(boolean only) {
    return new Room(id, name, only, campus);
  }

  /** The same room, on another site or on none that has a name. */
  public Room on(@Nullable String other) {
    return new Room(id, name, store, other);
  }

  /** One in which people are. */
  public Room(String id, String name) {
    this(id, name, false);
  }

  /** One of a school that names no sites. */
  public Room(String id, String name, boolean store) {
    this(id, name, store, null);
  }
}
