package school.lantern.collector.imports.names;

import java.util.List;

/** Who or what a written name means. */
public sealed interface Match {

  /**
   * Exactly one.
   *
   * @param id the id of the person or the room
   */
  record One(String id) implements Match {}

  /**
   * More than one, and nothing says which.
   *
   * @param ids the ids, in order
   */
  record Several(List<String> ids) implements Match {

    public Several {
      ids = List.copyOf(ids);
    }
  }

  /** Nobody and nothing. */
  record Nobody() implements Match {}

  /** Somebody has said that the name is to be left out. */
  record LeftOut() implements Match {}

  /**
   * Somebody has said that this is a supply teacher or another visitor, who supervises as staff do.
   *
   * @param name as written in the file
   */
  record Visitor(String name) implements Match {}

  /** One, several or nobody, as there are ids. */
  static Match of(List<String> ids) {
    return switch (ids.size()) {
      case 0 -> new Nobody();
      case 1 -> new One(ids.getFirst());
      default -> new Several(ids.stream().sorted().toList());
    };
  }
}
