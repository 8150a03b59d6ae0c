package school.lantern.detect.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Collection;
import java.util.TreeMap;

/** Aho-Corasick in two arrays. Knows no words, so phrases and text have a space at each end. */
final class HankcsSearcher implements Searcher {
  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();

  HankcsSearcher(Collection<String> phrases) {
    TreeMap<String, Integer> lengths = new TreeMap<>();
    phrases.forEach(phrase -> lengths.put(" " + phrase + " ", phrase.length()));
    trie.build(lengths);
  }

  @Override
  public void search(String text, Hits hits) {
    // The space in front moves all by one, which that of the phrase takes back.
    AhoCorasickDoubleArrayTrie.IHit<Integer> each =
        (begin, end, length) -> hits.hit(begin, begin + length);
    trie.parseText(" " + text + " ", each);
  }
}
