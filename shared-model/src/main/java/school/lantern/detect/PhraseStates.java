package school.lantern.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.detect.PolicyFormat.Rule;

/**
 * The phrases as a trie of words, each from its last word to its first: when a word ends, the words
 * before it are known.
 */
final class PhraseStates {
  private static final int CUT_WORD_LETTERS = 6;
  private static final int LOOSE_CUT_LETTERS = 7;

  private record State(int before, int word, Map<Integer, Integer> steps, List<Integer> ends) {}

  private final List<State> states = new ArrayList<>();

  PhraseStates(RuleTable rules, Vocabulary words, Collection<String> ordinaryWords) {
    Set<String> ordinary = new HashSet<>(ordinaryWords);
    states.add(new State(-1, -1, new HashMap<>(), new ArrayList<>()));
    for (int rule = 0; rule < rules.entries().size(); rule++) {
      RuleTable.Entry entry = rules.entries().get(rule);
      add(entry.words(), rule, words);
      if (!entry.is(Rule.IS_EXACT)) {
        addCut(entry, rule, words, ordinary);
      }
    }
  }

  private void add(List<String> phrase, int end, Vocabulary words) {
    int state = 0;
    for (int at = phrase.size() - 1; at >= 0; at--) {
      int word = words.number(phrase.get(at));
      Integer next = states.get(state).steps().get(word);
      if (next == null) {
        next = states.size();
        states.get(state).steps().put(word, next);
        states.add(new State(state, word, new HashMap<>(), new ArrayList<>()));
      }
      state = next;
    }
    states.get(state).ends().add(end);
  }

  /** "my self" for "myself": both parts are ordinary words, so nothing else would tell. */
  private void addCut(RuleTable.Entry entry, int rule, Vocabulary words, Set<String> ordinary) {
    List<String> phrase = entry.words();
    int alone = entry.is(Rule.IS_LOOSE) ? LOOSE_CUT_LETTERS : CUT_WORD_LETTERS + 2;
    for (int at = 0; at < phrase.size(); at++) {
      String word = phrase.get(at);
      boolean longEnough = word.length() >= (phrase.size() > 1 ? CUT_WORD_LETTERS : alone);
      for (int cut = 2; longEnough && cut <= word.length() - 2; cut++) {
        if (ordinary.contains(word.substring(0, cut)) && ordinary.contains(word.substring(cut))) {
          List<String> apart = new ArrayList<>(phrase);
          apart.set(at, word.substring(cut));
          apart.add(at, word.substring(0, cut));
          add(apart, rule | PolicyFormat.CUT, words);
        }
      }
    }
  }

  /** The state of phrases that end with a word; 0 for none. */
  int last(int word) {
    return states.get(0).steps().getOrDefault(word, 0);
  }

  /** All other steps. */
  int[] steps() {
    HashTable table = new HashTable();
    for (int state = 1; state < states.size(); state++) {
      if (states.get(state).before() != 0) {
        table.put(Hash.pair(states.get(state).before(), states.get(state).word()), state);
      }
    }
    return table.flat();
  }

  int[] states() {
    int[] flat = new int[(states.size() + 1) * PolicyFormat.STATE_INTS];
    int ends = 0;
    for (int state = 0; state <= states.size(); state++) {
      int at = state * PolicyFormat.STATE_INTS;
      flat[at + 2] = ends;
      if (state < states.size()) {
        flat[at] = states.get(state).before();
        flat[at + 1] = states.get(state).word();
        flat[at + 2] |= states.get(state).steps().isEmpty() ? 0 : PolicyFormat.MORE;
        ends += states.get(state).ends().size();
      }
    }
    return flat;
  }

  int[] ends() {
    return states.stream().flatMap(state -> state.ends().stream()).mapToInt(end -> end).toArray();
  }
}
