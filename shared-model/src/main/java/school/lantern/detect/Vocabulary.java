package school.lantern.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.lantern.detect.PolicyFormat.Word;

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

  int[] entries(Texts texts, PhraseStates states) {
    int[] flat = new int[words.size() * PolicyFormat.WORD_INTS];
    for (int word = 0; word < words.size(); word++) {
      int at = word * PolicyFormat.WORD_INTS;
      flat[at + Word.TEXT] = texts.place(words.get(word));
      flat[at + Word.LAST] = states.last(word);
    }
    return flat;
  }

  int[] table() {
    HashTable table = new HashTable();
    for (int word = 0; word < words.size(); word++) {
      table.put(Hash.word(words.get(word)), word);
    }
    return table.flat();
  }
}
