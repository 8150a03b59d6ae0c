package school.lantern.detect.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One regular expression in the shape of a trie, tried at each word. It tells only the longest
 * phrase of those that begin together.
 */
final class RegexSearcher implements Searcher {
  private final Pattern pattern;

  RegexSearcher(Collection<String> phrases) {
    Node root = new Node();
    for (String phrase : phrases) {
      Node node = root;
      for (int at = 0; at < phrase.length(); at++) {
        node = node.next.computeIfAbsent(phrase.charAt(at), unknown -> new Node());
      }
      node.isEnd = true;
    }
    StringBuilder written = new StringBuilder();
    root.write(written);
    this.pattern = Pattern.compile(written.append("(?![a-z0-9])").toString());
  }

  private static final class Node {
    private final Map<Character, Node> next = new TreeMap<>();
    private boolean isEnd;

    void write(StringBuilder written) {
      if (next.isEmpty()) {
        return;
      }
      boolean alone = next.size() == 1 && !isEnd;
      written.append(alone ? "" : "(?:");
      String between = "";
      for (Map.Entry<Character, Node> letter : next.entrySet()) {
        written.append(between).append(letter.getKey().charValue());
        letter.getValue().write(written);
        between = "|";
      }
      written.append(alone ? "" : isEnd ? ")?" : ")");
    }
  }

  @Override
  public void search(String text, Hits hits) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    int word = 0;
    while (word < text.length()) {
      if (matcher.region(word, text.length()).lookingAt()) {
        hits.hit(matcher.start(), matcher.end());
      }
      int space = text.indexOf(' ', word);
      word = space < 0 ? text.length() : space + 1;
    }
  }
}
