package school.lantern.collector.phrases.lists;

import school.lantern.collector.imports.Place;

/**
 * Something of a list that is otherwise in the policy, or not in it at all.
 *
 * @param place where it stands in the list
 * @param text what stands there
 * @param kind whether anything of it was kept
 * @param why what became of it, a sentence
 */
public record Change(Place place, String text, Kind kind, String why) {

  /** Whether anything was kept. */
  public enum Kind {
    DROPPED,
    CHANGED
  }

  /** On one line. */
  public String written() {
    return "%s: %s “%s”: %s"
        .formatted(place.written(), kind == Kind.DROPPED ? "dropped" : "changed", text, why);
  }
}
