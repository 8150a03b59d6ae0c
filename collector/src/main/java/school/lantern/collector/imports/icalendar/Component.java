package school.lantern.collector.imports.icalendar;

import java.util.List;
import java.util.Optional;

/**
 * What stands between a {@code BEGIN} and its {@code END}.
 *
 * @param name such as {@code VEVENT}
 * @param line of its {@code BEGIN}
 * @param lines its own lines, those of its parts left out
 * @param parts the components inside
 */
record Component(String name, int line, List<ContentLine> lines, List<Component> parts) {

  Component {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  Optional<ContentLine> first(String lineName) {
    return lines.stream().filter(one -> one.name().equals(lineName)).findFirst();
  }

  List<ContentLine> all(String lineName) {
    return lines.stream().filter(one -> one.name().equals(lineName)).toList();
  }

  /** What the line says as people read it, empty when there is none. */
  String text(String lineName) {
    return first(lineName).map(ContentLine::text).orElse("");
  }
}
