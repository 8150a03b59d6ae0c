package school.lantern.collector.imports.icalendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event with all that is said about single dates of it.
 *
 * @param master the event that repeats, or the only one
 * @param moved the events with a {@code RECURRENCE-ID}: each replaces one date of the master
 */
record Series(Component master, List<Component> moved) {

  Series {
    moved = List.copyOf(moved);
  }

  /**
   * Puts together what has the same {@code UID}; an event that moves a date of nothing in the file
   * stands for itself. Of two versions of a master the later counts ({@code SEQUENCE}); masters of
   * one version are all kept, since some systems give every lesson of a teacher one id.
   */
  static List<Series> of(List<Component> events) {
    Map<String, List<Component>> byId = new LinkedHashMap<>();
    int nameless = 0;
    for (Component event : events) {
      String id = event.text("UID");
      String key = id.isEmpty() ? "\n" + nameless++ : id;
      byId.computeIfAbsent(key, _ -> new ArrayList<>()).add(event);
    }
    return byId.values().stream().flatMap(same -> series(same).stream()).toList();
  }

  private static List<Series> series(List<Component> same) {
    List<Component> moved = same.stream().filter(Series::isMoved).toList();
    List<Component> masters = same.stream().filter(event -> !isMoved(event)).toList();
    if (masters.isEmpty()) {
      return moved.stream().map(event -> new Series(event, List.of())).toList();
    }
    int latest = masters.stream().mapToInt(Series::version).max().orElse(0);
    List<Series> series = new ArrayList<>();
    for (Component master : masters) {
      if (version(master) == latest) {
        series.add(new Series(master, series.isEmpty() ? moved : List.of()));
      }
    }
    return series;
  }

  private static boolean isMoved(Component event) {
    return event.first("RECURRENCE-ID").isPresent();
  }

  private static int version(Component event) {
    String text = event.text("SEQUENCE");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
