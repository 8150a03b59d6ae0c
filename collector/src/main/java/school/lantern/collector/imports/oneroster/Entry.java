package school.lantern.collector.imports.oneroster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row of one file.
 *
 * @param id its {@code sourcedId}
 * @param fields what stands in it, by the column's name of today; what is empty is missing
 */
record Entry(String id, Map<String, String> fields) {

  Entry {
    fields = Map.copyOf(fields);
  }

  /** What stands in a field, empty for nothing. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Several words with commas between. */
  List<String> list(String name) {
    return Stream.of(field(name))
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether it says that the thing is gone. */
  boolean gone() {
    return field(RosterFile.STATUS).equalsIgnoreCase("tobedeleted");
  }
}
