package school.lantern.collector.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files as somebody handed them in.
 *
 * @param texts the text of each file by its name in lower case, without folders
 */
public record Upload(Map<String, String> texts) {

  public Upload {
    texts = Map.copyOf(texts);
  }

  /** The names of the files, in alphabetical order. */
  public Set<String> names() {
    return new TreeSet<>(texts.keySet());
  }

  /** The text of a file, empty when it is not there. */
  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** Of these files, those named. */
  public Upload only(Collection<String> names) {
    Map<String, String> some = new TreeMap<>(texts);
    some.keySet().retainAll(names);
    return new Upload(some);
  }
}
