package school.lantern.collector.imports.makecal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * One entry of a list in the settings, with its line.
 *
 * @param file the file's name
 * @param line where it begins
 * @param node what it says
 */
record JsonPart(String file, int line, JsonNode node) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

  /** A text, trimmed; empty when it is not there. */
  String text(String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(value -> texts.add(value.asText().strip()));
    return texts;
  }

  Set<Integer> numbers(String field) {
    Set<Integer> numbers = new TreeSet<>();
    node.path(field).forEach(value -> numbers.add(value.asInt()));
    return numbers;
  }

  Optional<LocalDate> date(String field, Mistakes mistakes) {
    try {
      return Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeParseException noDate) {
      mistake(field, "This is not a date.", "Write it as 2026-11-23.", mistakes);
      return Optional.empty();
    }
  }

  Optional<LocalTime> time(String field, Mistakes mistakes) {
    try {
      return Optional.of(LocalTime.parse(text(field), TIME));
    } catch (DateTimeParseException noTime) {
      mistake(field, "This is not a time of day.", "Write it as 08:45.", mistakes);
      return Optional.empty();
    }
  }

  /** Notes that a field is wrong. */
  void mistake(String field, String what, String remedy, Mistakes mistakes) {
    mistakes.error(place(field), text(field), what, remedy);
  }

  Place place(String field) {
    return new Place(file, line, 0, field);
  }
}
