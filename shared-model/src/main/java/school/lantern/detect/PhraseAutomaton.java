package school.lantern.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import school.lantern.model.PhraseRule;

/**
 * The phrases of one policy, compiled: a trie of letters that knows the words, above it an
 * Aho-Corasick automaton whose symbols are words.
 *
 * <p>Two layers because a phrase matches whole words only: a letter that leaves every known word
 * makes the word a {@link #STRANGER}, and the upper layer moves once per word. A word is named by
 * the node where it ends in the letter trie.
 */
final class PhraseAutomaton {
  static final int START = 0;

  /** The open word is none that any phrase has. */
  static final int STRANGER = -1;

  private final Transitions letters = new Transitions();
  private final Transitions words = new Transitions();
  private final List<Node> nodes = new ArrayList<>();
  private int letterNodes = 1;

  /** One state of the upper layer: the words of a phrase up to here. */
  private static final class Node {
    final int parent;
    final int word;
    final int depthWords;
    final List<PhraseRule> ends = new ArrayList<>(1);
    int fallback = START; // longest other phrase start that these words end with
    int nextWithEnds = START; // nearest along the fallbacks at which a phrase ends

    Node(int parent, int word, int depthWords) {
      this.parent = parent;
      this.word = word;
      this.depthWords = depthWords;
    }
  }

  /** Told each phrase that ends at a state, the longest first. */
  interface EndReader {
    void phraseEnds(PhraseRule rule, int words);
  }

  /** A phrase without a letter or digit can stand nowhere and is left out. */
  PhraseAutomaton(List<PhraseRule> rules) {
    nodes.add(new Node(START, START, 0));
    for (PhraseRule rule : rules) {
      String folded = Fold.text(rule.phrase());
      if (!folded.isEmpty()) {
        add(rule, folded);
      }
    }
    linkFallbacks();
  }

  /** The open word, one letter on. */
  int afterLetter(int word, int letter) {
    if (word == STRANGER) {
      return STRANGER;
    }
    int next = letters.get(word, letter);
    return next == Transitions.NONE ? STRANGER : next;
  }

  /** The upper layer's state, one finished word on. */
  int afterWord(int state, int word) {
    if (word == STRANGER) {
      return START;
    }
    int from = state;
    while (true) {
      int next = words.get(from, word);
      if (next != Transitions.NONE || from == START) {
        return next;
      }
      from = nodes.get(from).fallback;
    }
  }

  void endsAt(int state, EndReader reader) {
    for (int at = state; at != START; at = nodes.get(at).nextWithEnds) {
      Node node = nodes.get(at);
      node.ends.forEach(rule -> reader.phraseEnds(rule, node.depthWords));
    }
  }

  private void add(PhraseRule rule, String folded) {
    int state = START;
    int word = START;
    // One separator more, so that the last word is closed as the others are.
    for (int letter : (folded + Fold.SEPARATOR).codePoints().toArray()) {
      if (letter == Fold.SEPARATOR) {
        state = child(state, word);
        word = START;
      } else {
        int next = letters.get(word, letter);
        if (next == Transitions.NONE) {
          next = letterNodes++;
          letters.put(word, letter, next);
        }
        word = next;
      }
    }
    nodes.get(state).ends.add(rule);
  }

  private int child(int state, int word) {
    int next = words.get(state, word);
    if (next == Transitions.NONE) {
      next = nodes.size();
      nodes.add(new Node(state, word, nodes.get(state).depthWords + 1));
      words.put(state, word, next);
    }
    return next;
  }

  private void linkFallbacks() {
    int[] shortestFirst =
        IntStream.range(1, nodes.size())
            .boxed()
            .sorted((a, b) -> Integer.compare(nodes.get(a).depthWords, nodes.get(b).depthWords))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int index : shortestFirst) {
      Node node = nodes.get(index);
      if (node.depthWords > 1) {
        node.fallback = afterWord(nodes.get(node.parent).fallback, node.word);
      }
      Node fallback = nodes.get(node.fallback);
      node.nextWithEnds = fallback.ends.isEmpty() ? fallback.nextWithEnds : node.fallback;
    }
  }
}
