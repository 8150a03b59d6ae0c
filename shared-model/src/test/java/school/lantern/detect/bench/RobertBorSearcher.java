package school.lantern.detect.bench;

import java.util.Collection;
import org.ahocorasick.trie.Trie;

/** Aho-Corasick with an object a state. */
final class RobertBorSearcher implements Searcher {
  private final Trie trie;

  RobertBorSearcher(Collection<String> phrases) {
    Trie.TrieBuilder builder = Trie.builder();
    phrases.forEach(phrase -> builder.addKeyword(" " + phrase + " "));
    this.trie = builder.build();
  }

  @Override
  public void search(String text, Hits hits) {
    trie.parseText(
        " " + text + " ",
        emit -> {
          hits.hit(emit.getStart(), emit.getEnd() - 1);
          return true;
        });
  }
}
