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

  /** Somebody has said that the name is to be left out: a supply teacher, a visitor. */
  record LeftOut() implements Match {}

  /** One, several or nobody, as there are ids. */
  static Match of(List<String> ids) {
    return switch (ids.size()) {
      case 0 -> new Nobody();
      case 1 -> new One(ids.getFirst());
      default -> new Several(ids.stream().sorted().toList());
    };
  }
}
