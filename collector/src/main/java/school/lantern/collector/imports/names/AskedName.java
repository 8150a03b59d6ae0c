package school.lantern.collector.imports.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.names.Names.Kind;

/**
 * A name from a file about which somebody is asked, or was.
 *
 * @param kind what it is the name of
 * @param written as it stood in the file
 * @param candidates ids between which nothing decided; empty when nobody was known
 * @param answer what was answered, {@code null} as long as nothing was
 */
record AskedName(
    Kind kind, String written, List<String> candidates, AskedName.@Nullable Answer answer) {

  AskedName {
    candidates = List.copyOf(candidates);
  }

  /**
   * What a name means.
   *
   * @param meant an id, or empty to leave the name out
   * @param by who said so, as people say the name
   */
  record Answer(String meant, String by) {}
}
