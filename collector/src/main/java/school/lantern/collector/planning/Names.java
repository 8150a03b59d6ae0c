package school.lantern.collector.planning;

import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What rooms and staff are called. Who has no name is called by the id.
 *
 * @param rooms names by id
 * @param staff names by id
 */
record Names(Map<String, String> rooms, Map<String, String> staff) {

  /** One line of a list to choose from. */
  record Option(String value, String label) {

    /** The value, for an address. */
    public String encoded() {
      return Viewed.encoded(value);
    }
  }

  String room(String id) {
    return rooms.getOrDefault(id, id);
  }

  /** A person's name; with the id behind it when several are called so. */
  String staff(String id) {
    String name = staff.getOrDefault(id, id);
    return Collections.frequency(staff.values(), name) > 1 ? label(id) : name;
  }

  String of(Viewed viewed) {
    return switch (viewed.side()) {
      case ROOM -> room(viewed.id());
      case STAFF -> staff(viewed.id());
    };
  }

  /** Whether there is such a room or member of staff. */
  boolean know(Viewed viewed) {
    return switch (viewed.side()) {
      case ROOM -> rooms.containsKey(viewed.id());
      case STAFF -> staff.containsKey(viewed.id());
    };
  }

  List<Option> roomOptions() {
    return options(rooms);
  }

  /** Everybody, each as {@link #label} says it. */
  List<Option> staffOptions() {
    return options(staff).stream()
        .map(option -> new Option(option.value(), label(option.value())))
        .toList();
  }

  /** {@code "Maria Ellis (S1)"}: people of one name can be told apart. */
  String label(String staffId) {
    return staff.containsKey(staffId) ? "%s (%s)".formatted(staff.get(staffId), staffId) : staffId;
  }

  /** Who is meant by a label, an id, or a name that only one person has. */
  Optional<String> staffCalled(String typed) {
    if (staff.containsKey(typed)) {
      return Optional.of(typed);
    }
    List<String> meant =
        staff.keySet().stream()
            .filter(
                id ->
                    label(id).equalsIgnoreCase(typed)
                        || staff.getOrDefault(id, id).equalsIgnoreCase(typed)
                        || id.equalsIgnoreCase(typed))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static List<Option> options(Map<String, String> names) {
    Collator alphabet = Collator.getInstance(Locale.UK);
    return names.entrySet().stream()
        .map(entry -> new Option(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Option::label, alphabet).thenComparing(Option::value))
        .toList();
  }
}
