package school.lantern.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All words of a policy, numbered as they come. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

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

  int[] places(Texts texts) {
    return words.stream().mapToInt(texts::place).toArray();
  }

  int[] table() {
    HashTable table = new HashTable();
    for (int word = 0; word < words.size(); word++) {
      table.put(Hash.word(words.get(word)), word);
    }
    return table.flat();
  }
}
