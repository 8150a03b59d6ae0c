package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.supervision.CellKey;

/** Says rooms, periods, days and members of staff as people say them. */
@ApplicationScoped
class Labels {
  static final String NO_SITE = "No site given";
  private static final DateTimeFormatter DAY = pattern("EEE d MMMM uuuu");
  private static final DateTimeFormatter WEEK = pattern("d MMM uuuu");
  private static final DateTimeFormatter FULL = pattern("EEEE d MMMM uuuu");

  private final Fleet fleet;
  private final Directory directory;
  private final LanternConfig config;

  Labels(Fleet fleet, Directory directory, LanternConfig config) {
    this.fleet = fleet;
    this.directory = directory;
    this.config = config;
  }

  /** The names, read once for a page. */
  Names names() {
    return new Names(fleet.rooms(config.site()), directory.staffNames(config.site()));
  }

  /** {@code "Monday 23 November 2026"} */
  static String day(LocalDate day) {
    return FULL.format(day);
  }

  /** {@code "Monday 23 November 2026 to Sunday 29 November 2026"}; a single day once. */
  static String span(Span span) {
    return span.first().equals(span.last())
        ? day(span.first())
        : day(span.first()) + " to " + day(span.last());
  }

  /** What a table sorted by this is headed with. */
  static String heading(Dimension dimension) {
    return switch (dimension) {
      case SITE -> "School";
      case CAMPUS -> "Site";
      case ROOM -> "Room";
      case PERIOD -> "Period";
      case WEEKDAY -> "Weekday";
      case YEAR_GROUP -> "Year group";
      case STAFF -> "Member of staff";
      case WEEK -> "Week";
      case DAY -> "Day";
    };
  }

  static String period(String period) {
    if (period.equals(CellKey.OUTSIDE_LESSONS)) {
      return "Outside lessons";
    }
    boolean number = !period.isEmpty() && Character.isDigit(period.charAt(0));
    return number && !period.contains(":") ? "Period " + period : period;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }

  /** Names of rooms and of staff by id. */
  record Names(Map<String, Room> rooms, Map<String, String> staff) {

    /**
     * The sites on which rooms lie, by name, with the empty text at the end when some room has
     * none; empty unless there are several: then nobody needs to be asked which.
     */
    List<String> sites() {
      List<String> sites =
          rooms.values().stream()
              .map(Room::campus)
              .map(site -> Objects.requireNonNullElse(site, ""))
              .distinct()
              .sorted(Comparator.comparing(String::isEmpty).thenComparing(site -> site))
              .toList();
      return sites.size() > 1 ? sites : List.of();
    }

    /** Those of these that say something of this school. */
    List<Dimension> telling(List<Dimension> dimensions) {
      boolean several = !sites().isEmpty();
      return dimensions.stream().filter(one -> several || one != Dimension.CAMPUS).toList();
    }

    /** Who or what is gone is called by the id. */
    String room(String id) {
      Room room = rooms.get(id);
      return room == null ? id : room.name();
    }

    /** A value of a dimension in words. */
    String say(Dimension dimension, String value) {
      return switch (dimension) {
        case SITE -> value;
        case CAMPUS -> value.isEmpty() ? NO_SITE : value;
        case ROOM -> room(value);
        case PERIOD -> period(value);
        case WEEKDAY ->
            DayOfWeek.of(Integer.parseInt(value)).getDisplayName(TextStyle.FULL, Locale.UK);
        case YEAR_GROUP -> value.isEmpty() ? "No year group" : "Year " + value;
        case STAFF -> value.isEmpty() ? "Nobody" : staff.getOrDefault(value, value);
        case WEEK -> "Week of " + WEEK.format(LocalDate.parse(value));
        case DAY -> DAY.format(LocalDate.parse(value));
      };
    }
  }
}
