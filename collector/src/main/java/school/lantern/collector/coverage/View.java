package school.lantern.collector.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.ledger.Dimension;

/**
 * What a page of coverage is about, as its address says.
 *
 * @param days which days
 * @param only what must hold, such as one room
 * @param by how the table is sorted
 * @param page of a long list: 1, 2, 3 …
 */
record View(Days days, Map<Dimension, String> only, Dimension by, int page) {

  /** In the order in which people ask. */
  static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.CAMPUS,
          Dimension.ROOM,
          Dimension.PERIOD,
          Dimension.WEEKDAY,
          Dimension.YEAR_GROUP,
          Dimension.STAFF,
          Dimension.WEEK,
          Dimension.DAY);

  /** Stands in addresses for the empty text: nobody, no year group. */
  private static final String NONE = "-";

  /** An address may say anything; an offset must stay a number. */
  private static final int MOST_PAGES = 100_000;

  View {
    only = Map.copyOf(only);
  }

  /**
   * @param choice which span
   * @param from the first day as it was typed; matters for own dates only
   * @param until the last day as it was typed
   */
  record Days(SpanChoice choice, String from, String until) {}

  /** Reads an address; what makes no sense there counts as not given. */
  static View of(Map<String, String> address) {
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    for (Dimension dimension : DIMENSIONS) {
      String value = address.get(word(dimension));
      if (value != null && !value.isEmpty() && makesSense(dimension, value)) {
        only.put(dimension, value.equals(NONE) ? "" : value);
      }
    }
    Dimension by =
        DIMENSIONS.stream()
            .filter(dimension -> word(dimension).equals(address.get("by")))
            .findFirst()
            .orElse(Dimension.ROOM);
    Days days =
        new Days(
            SpanChoice.of(address.get("span")),
            address.getOrDefault("from", "").strip(),
            address.getOrDefault("until", "").strip());
    return new View(days, only, by, page(address.get("page")));
  }

  /** The same days and filter, as they stand behind a path. */
  public String address() {
    StringBuilder address = new StringBuilder("?span=").append(days.choice().word());
    if (days.choice() == SpanChoice.OWN) {
      address.append("&from=").append(encoded(days.from()));
      address.append("&until=").append(encoded(days.until()));
    }
    new TreeMap<>(only)
        .forEach(
            (dimension, value) ->
                address
                    .append('&')
                    .append(word(dimension))
                    .append('=')
                    .append(encoded(said(value))));
    return address.append("&by=").append(word(by)).toString();
  }

  /** Days as hidden fields of a form that asks for something else. */
  public List<Field> dayFields() {
    Field span = new Field("span", days.choice().word());
    return days.choice() == SpanChoice.OWN
        ? List.of(span, new Field("from", days.from()), new Field("until", days.until()))
        : List.of(span);
  }

  /** Filter and order as hidden fields of a form that asks for other days. */
  public List<Field> fields() {
    return Stream.concat(
            new TreeMap<>(only)
                .entrySet().stream()
                    .map(one -> new Field(word(one.getKey()), said(one.getValue()))),
            Stream.of(new Field("by", word(by))))
        .toList();
  }

  /** A field of a form. */
  record Field(String name, String value) {}

  public String path() {
    return "/coverage" + address();
  }

  /** The list of gaps. */
  public String gaps() {
    return "/coverage/gaps" + address() + (page == 1 ? "" : "&page=" + page);
  }

  View during(SpanChoice choice) {
    return new View(new Days(choice, days.from(), days.until()), only, by, 1);
  }

  View by(Dimension other) {
    return new View(days, only, other, 1);
  }

  View at(int other) {
    return new View(days, only, by, other);
  }

  /** The same, of one value only. */
  View of(Dimension dimension, String value) {
    Map<Dimension, String> narrower = new EnumMap<>(Dimension.class);
    narrower.putAll(only);
    narrower.put(dimension, value);
    return new View(days, narrower, by, 1);
  }

  View without(Dimension dimension) {
    Map<Dimension, String> wider = new EnumMap<>(Dimension.class);
    wider.putAll(only);
    wider.remove(dimension);
    return new View(days, wider, by, 1);
  }

  /** A dimension's name in addresses. */
  static String word(Dimension dimension) {
    return switch (dimension) {
      case SITE -> "school";
      case CAMPUS -> "site";
      case ROOM -> "room";
      case PERIOD -> "period";
      case WEEKDAY -> "weekday";
      case YEAR_GROUP -> "year";
      case STAFF -> "staff";
      case WEEK -> "week";
      case DAY -> "day";
    };
  }

  private static String said(String value) {
    return value.isEmpty() ? NONE : value;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private static boolean makesSense(Dimension dimension, String value) {
    return switch (dimension) {
      case WEEK, DAY -> date(value) != null;
      case WEEKDAY ->
          value.length() == 1
              && value.charAt(0) >= '1'
              && value.charAt(0) <= '0' + DayOfWeek.SUNDAY.getValue();
      case SITE, CAMPUS, ROOM, PERIOD, YEAR_GROUP, STAFF -> true;
    };
  }

  static @Nullable LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException noDate) {
      return null;
    }
  }

  private static int page(@Nullable String typed) {
    try {
      return typed == null ? 1 : Math.clamp(Integer.parseInt(typed), 1, MOST_PAGES);
    } catch (NumberFormatException noNumber) {
      return 1;
    }
  }
}
