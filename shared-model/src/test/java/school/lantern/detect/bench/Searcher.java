package school.lantern.detect.bench;

import java.util.ArrayList;
import java.util.List;

/** Finds many phrases in a text. Each is built from the phrases alone. */
interface Searcher {
  /** Finds nothing: what stands in a field before it is set up. */
  Searcher NONE = (text, hits) -> {};

  /**
   * Tells each place where a phrase stands between spaces or the text's ends.
   *
   * @param text words with one space between two
   */
  void search(String text, Hits hits);

  /** Takes hits. */
  interface Hits {
    /**
     * One place.
     *
     * @param start of the phrase's first letter
     * @param end just past its last
     */
    void hit(int start, int end);
  }

  /** A place, for comparing. */
  record Place(int start, int end) {}

  default int count(String text) {
    int[] count = new int[1];
    search(text, (start, end) -> count[0]++);
    return count[0];
  }

  default List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    search(text, (start, end) -> places.add(new Place(start, end)));
    return places;
  }
}
