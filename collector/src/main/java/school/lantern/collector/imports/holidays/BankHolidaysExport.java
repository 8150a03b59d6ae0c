package school.lantern.collector.imports.holidays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.timetable.Closure;

/**
 * The school's bank holidays in the shape of the government's list. All three divisions are there,
 * as in that list; those that are not the school's are empty.
 */
@ApplicationScoped
class BankHolidaysExport implements SchoolExport {
  private static final List<String> DIVISIONS =
      List.of("england-and-wales", "scotland", "northern-ireland");

  private final ObjectMapper json = new ObjectMapper();
  private final HolidaysConfig config;

  BankHolidaysExport(HolidaysConfig config) {
    this.config = config;
  }

  @Override
  public String label() {
    return "UK bank holidays";
  }

  @Override
  public String lacks() {
    return "every other day without school; the bank holidays of other parts of the country";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    ObjectNode root = json.createObjectNode();
    for (String division : DIVISIONS) {
      ArrayNode events = root.putObject(division).put("division", division).putArray("events");
      if (division.equals(config.division())) {
        data.timetable().calendar().closures().stream()
            .filter(BankHoliday::isOne)
            .sorted(Comparator.comparing(Closure::from).thenComparing(Closure::reason))
            .forEach(closure -> days(closure, events));
      }
    }
    try {
      String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
      return Map.of("bank-holidays.json", text + "\n");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree that was just made", impossible);
    }
  }

  /** The list has days; Lantern may have two in one. */
  private static void days(Closure closure, ArrayNode events) {
    closure
        .from()
        .datesUntil(closure.until().plusDays(1))
        .forEach(
            day ->
                events
                    .addObject()
                    .put("title", BankHoliday.title(closure.reason()))
                    .put("date", day.toString())
                    .put("notes", "")
                    .put("bunting", false));
  }
}
