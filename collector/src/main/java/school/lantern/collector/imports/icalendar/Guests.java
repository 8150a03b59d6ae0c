package school.lantern.collector.imports.icalendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.StaffNames;

/**
 * Which members of staff an event names, as the one who called it or as those who attend. Who is no
 * member of staff (a pupil, a parent, the room's own mailbox) is passed over.
 */
final class Guests {
  /** In front of an id in what Lantern writes; whatever else stands there is an address. */
  static final String BY_ID = "urn:lantern:staff:";

  private final StaffNames staff;
  private final Map<String, Match> known = new HashMap<>();

  Guests(StaffNames staff) {
    this.staff = staff;
  }

  Set<String> of(Component event) {
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(event.all("ORGANIZER").stream(), event.all("ATTENDEE").stream())
        .filter(line -> !line.parameter("PARTSTAT").equalsIgnoreCase("DECLINED"))
        .forEach(
            line ->
                Stream.of(address(line), line.parameter("CN"))
                    .filter(name -> !name.isBlank())
                    .map(this::match)
                    .filter(Match.One.class::isInstance)
                    .map(Match.One.class::cast)
                    .findFirst()
                    .ifPresent(one -> ids.add(one.id())));
    return ids;
  }

  /** Whether a person is invited but said no. */
  boolean declined(Component event, String staffId) {
    return event.all("ATTENDEE").stream()
        .filter(line -> line.parameter("PARTSTAT").equalsIgnoreCase("DECLINED"))
        .anyMatch(line -> match(address(line)).equals(new Match.One(staffId)));
  }

  private static String address(ContentLine line) {
    String value = line.value().strip();
    return value.startsWith(BY_ID)
        ? URLDecoder.decode(value.substring(BY_ID.length()), StandardCharsets.UTF_8)
        : value;
  }

  /** The same pupils are invited again and again. */
  private Match match(String written) {
    return known.computeIfAbsent(written, staff::match);
  }
}
