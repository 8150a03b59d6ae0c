package school.lantern.collector.planning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed into a form.
 *
 * @param values by name of the field
 */
record Fields(Map<String, List<String>> values) {
  private static final Set<String> NOT_HANDED_ON = Set.of("csrf-token", "basis");

  /** One value of one field. */
  record Pair(String name, String value) {}

  Fields {
    values = Map.copyOf(values);
  }

  /** A field with one value, without blanks around it; empty when it is not there. */
  public String one(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** A field with several values, empty ones left out. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A field with several things in it, one on each line or with commas between. */
  public List<String> items(String name) {
    return Arrays.stream(one(name).split("[,;\n]", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether {@code value} is among those of a field. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** All but what protects the form itself, for a page that hands them on. */
  public List<Pair> pairs() {
    return values.entrySet().stream()
        .filter(field -> !NOT_HANDED_ON.contains(field.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            field -> all(field.getKey()).stream().map(value -> new Pair(field.getKey(), value)))
        .toList();
  }

  /** A date as browsers write it; empty when there is none, or none that exists. */
  Optional<LocalDate> date(String name) {
    try {
      return Optional.of(one(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  /** Whether something stands there that is no date. */
  boolean noDate(String name) {
    return !one(name).isEmpty() && date(name).isEmpty();
  }
}
