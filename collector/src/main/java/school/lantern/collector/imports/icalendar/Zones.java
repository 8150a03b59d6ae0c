package school.lantern.collector.imports.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which zone a {@code TZID} of one file means. In this order:
 *
 * <ol>
 *   <li>a name of the zone database, also at the end of a path ({@code /maker/Europe/London});
 *   <li>a Windows name, of those that are met in Europe;
 *   <li>what the file's own {@code VTIMEZONE} calls it ({@code X-LIC-LOCATION});
 *   <li>school time, when the file's {@code VTIMEZONE} uses the same offsets as the school does.
 * </ol>
 *
 * <p>The library's own table is not used: it takes GMT Standard Time for Dublin, and asks a server
 * on the internet about definitions that it does not know.
 */
final class Zones {
  private static final Map<String, String> WINDOWS =
      Map.of(
          "GMT Standard Time", "Europe/London",
          "Greenwich Standard Time", "Atlantic/Reykjavik",
          "W. Europe Standard Time", "Europe/Berlin",
          "Central Europe Standard Time", "Europe/Budapest",
          "Central European Standard Time", "Europe/Warsaw",
          "Romance Standard Time", "Europe/Paris",
          "GTB Standard Time", "Europe/Bucharest",
          "FLE Standard Time", "Europe/Kiev",
          "UTC", "UTC");

  private static final int NAME_MAX_CHARS = 200;

  private final ZoneId school;
  private final Map<String, Component> described;
  private final Map<String, Optional<ZoneId>> known = new HashMap<>();

  /**
   * Zones of one file.
   *
   * @param school school time
   * @param calendars what the file holds
   */
  Zones(ZoneId school, List<Component> calendars) {
    this.school = school;
    this.described =
        calendars.stream()
            .flatMap(calendar -> calendar.parts().stream())
            .filter(part -> part.name().equals("VTIMEZONE"))
            .collect(Collectors.toMap(part -> part.text("TZID"), part -> part, (a, b) -> a));
  }

  /** School time: what a time without a zone is in. */
  ZoneId school() {
    return school;
  }

  /** The zone, unless nobody can know it. */
  Optional<ZoneId> named(String tzid) {
    return known.computeIfAbsent(tzid, this::found);
  }

  private Optional<ZoneId> found(String tzid) {
    return inDatabase(tzid)
        .or(() -> Optional.ofNullable(WINDOWS.get(tzid)).map(ZoneId::of))
        .or(
            () ->
                Optional.ofNullable(described.get(tzid))
                    .flatMap(zone -> inDatabase(zone.text("X-LIC-LOCATION")).or(() -> same(zone))));
  }

  private static Optional<ZoneId> inDatabase(String name) {
    String rest = name.length() > NAME_MAX_CHARS ? "" : name;
    while (!rest.isEmpty()) {
      if (ZoneId.getAvailableZoneIds().contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
      int slash = rest.indexOf('/');
      rest = slash < 0 ? "" : rest.substring(slash + 1);
    }
    return Optional.empty();
  }

  private Optional<ZoneId> same(Component zone) {
    Set<Optional<ZoneOffset>> offsets =
        zone.parts().stream()
            .map(part -> offset(part.text("TZOFFSETTO")))
            .collect(Collectors.toSet());
    return offsets.equals(ofSchool()) ? Optional.of(school) : Optional.empty();
  }

  /** All offsets of a year: any year after the last change of the rules does. */
  private Set<Optional<ZoneOffset>> ofSchool() {
    Instant inWinter = Instant.parse("2026-01-01T00:00:00Z");
    ZoneOffset winter = school.getRules().getOffset(inWinter);
    ZoneOffsetTransition change = school.getRules().nextTransition(inWinter);
    return change == null
        ? Set.of(Optional.of(winter))
        : Set.of(Optional.of(winter), Optional.of(change.getOffsetAfter()));
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
