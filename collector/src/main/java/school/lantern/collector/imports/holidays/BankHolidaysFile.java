package school.lantern.collector.imports.holidays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Closure;

/**
 * The government's list of bank holidays: {@code {"scotland": {"events": [{"title", "date"}, …]},
 * …}}.
 *
 * @param name the file's name
 * @param text its text
 */
record BankHolidaysFile(String name, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bank holidays of one division, each as a closure of one day. */
  List<Table.Row<Closure>> read(String division, Mistakes mistakes) {
    JsonNode events = events(division, mistakes);
    List<Table.Row<Closure>> rows = new ArrayList<>();
    int from = Math.max(text.indexOf('"' + division + '"'), 0);
    for (JsonNode event : events) {
      String title = event.path("title").asText().strip();
      String date = event.path("date").asText().strip();
      int at = text.indexOf('"' + date + '"', from);
      from = Math.max(at, from);
      int line =
          1 + Math.toIntExact(text.substring(0, from).chars().filter(c -> c == '\n').count());
      Optional<LocalDate> day = parsed(date);
      if (day.isEmpty() || title.isEmpty()) {
        mistakes.error(
            new Place(name, line, 0, title.isEmpty() ? "title" : "date"),
            date,
            "A bank holiday has a title and a date such as 2026-12-25.",
            "Download the file again.");
      } else {
        Closure closure = new Closure(day.get(), day.get(), BankHoliday.reason(title));
        rows.add(new Table.Row<>(closure, new Table.Source(name, Map.of()), line));
      }
    }
    return rows;
  }

  private JsonNode events(String division, Mistakes mistakes) {
    JsonNode none = JSON.createArrayNode();
    try {
      JsonNode events = JSON.readTree(text).path(division).path("events");
      if (!events.isArray()) {
        mistakes.error(
            Place.file(name),
            division,
            "The file has no bank holidays of this part of the country.",
            "Set lantern.holidays.division to england-and-wales, scotland or northern-ireland.");
        return none;
      }
      return events;
    } catch (JsonProcessingException broken) {
      mistakes.error(
          new Place(name, broken.getLocation().getLineNr(), broken.getLocation().getColumnNr(), ""),
          "",
          "From here on the file cannot be read as JSON.",
          "Download the file again.");
      return none;
    }
  }

  private static Optional<LocalDate> parsed(String date) {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
