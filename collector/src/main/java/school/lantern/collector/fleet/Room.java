package school.lantern.collector.fleet;

/**
 * A room of the school.
 *
 * @param id the code on the timetable, such as {@code "ICT1"}; unique in the site
 * @param name as people say it, such as {@code "ICT suite 1"}
 * @param store whether computers are only kept there, as in a trolley or a cupboard: nobody expects
 *     them to report from it
 */
public record Room(String id, String name, boolean store) {

  /** The same room, called otherwise. */
  public Room named(String other) {
    return new Room(id, other, store);
  }

  /** The same room, as a store or as none. */
  public Room keeping(boolean only) {
    return new Room(id, name, only);
  }

  /** One in which people are. */
  public Room(String id, String name) {
    this(id, name, false);
  }
}
