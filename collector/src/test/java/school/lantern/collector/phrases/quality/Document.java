package school.lantern.collector.phrases.quality;

import java.util.Map;

/**
 * A document whose parts are between marks, so that a part can be written anew where its data are,
 * and stays as it was where they are not.
 */
final class Document {
  private Document() {}

  /**
   * The document with these parts in their places.
   *
   * @throws IllegalArgumentException if it has no place for one
   */
  static String with(String document, Map<String, String> parts) {
    String now = document;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      String begin = "<!-- " + part.getKey() + " -->\n";
      String end = "<!-- end of " + part.getKey() + " -->";
      int from = now.indexOf(begin);
      int until = now.indexOf(end);
      if (from < 0 || until < from) {
        throw new IllegalArgumentException("no place for " + part.getKey());
      }
      now =
          now.substring(0, from + begin.length())
              + "\n"
              + part.getValue()
              + "\n"
              + now.substring(until);
    }
    return now;
  }
}
