package school.lantern.collector.imports.icalendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * One {@code .ics} file.
 *
 * @param name its name, lower case
 * @param calendars what it holds
 */
record CalendarFile(String name, List<Component> calendars) {
  private static final String SUFFIX = ".ics";

  CalendarFile {
    calendars = List.copyOf(calendars);
  }

  static boolean isOne(String name) {
    return name.endsWith(SUFFIX);
  }

  /** Reads a file; what is broken in it is noted. */
  static CalendarFile of(String name, String text, Mistakes mistakes) {
    int errors = mistakes.errors();
    List<Component> calendars =
        Components.of(name, text, mistakes).stream()
            .filter(component -> component.name().equals("VCALENDAR"))
            .toList();
    if (calendars.isEmpty() && mistakes.errors() == errors) {
      mistakes.error(
          Place.file(name),
          "",
          "There is no calendar in this file.",
          "Export the calendar as iCalendar (.ics) again.");
    }
    return new CalendarFile(name, calendars);
  }

  /** Whose it may be: the file's own name, then what the calendar calls itself. */
  List<String> titles() {
    String own = name.substring(0, name.length() - SUFFIX.length());
    return Stream.concat(
            Stream.of(own, own.replace('_', ' ')),
            calendars.stream().map(calendar -> calendar.text("X-WR-CALNAME")))
        .map(String::strip)
        .filter(title -> !title.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether trips of its owner that are not in it are off. */
  boolean tellsTrips() {
    return calendars.stream().allMatch(one -> one.first(WrittenCalendar.WITHOUT_TRIPS).isEmpty());
  }

  /** The id of the room that it is of, if it is one that Lantern wrote of a room. */
  Optional<String> roomId() {
    return calendars.stream()
        .map(calendar -> calendar.text(WrittenCalendar.ROOM))
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  List<Component> events() {
    return calendars.stream()
        .flatMap(calendar -> calendar.parts().stream())
        .filter(part -> part.name().equals("VEVENT"))
        .toList();
  }
}
