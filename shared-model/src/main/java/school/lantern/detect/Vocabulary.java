package school.lantern.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All words of a policy, numbered as they come, and all texts. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> placesOfTexts = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** The number of a folded word. */
  int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    numbers.put(word, words.size());
    words.add(word);
    return words.size() - 1;
  }

  List<String> words() {
    return words;
  }

  /** Where a text stands; the same texts stand once. */
  int place(String wanted) {
    return placesOfTexts.computeIfAbsent(
        wanted,
        unknown -> {
          int place = text.length();
          text.append(unknown);
          return place;
        });
  }

  int[] places() {
    int[] places = new int[2 * words.size()];
    for (int word = 0; word < words.size(); word++) {
      places[2 * word] = place(words.get(word));
      places[2 * word + 1] = words.get(word).length();
    }
    return places;
  }

  int[] table() {
    HashTable table = new HashTable();
    for (int word = 0; word < words.size(); word++) {
      table.put(Hash.word(words.get(word)), word);
    }
    return table.flat();
  }

  /** Two UTF-16 units an int, as a little-endian reader sees them. To be asked last. */
  int[] text() {
    int[] units = new int[(text.length() + 1) / 2];
    for (int at = 0; at < text.length(); at++) {
      units[at / 2] |= text.charAt(at) << (at % 2 * Character.SIZE);
    }
    return units;
  }
}
