package school.lantern.collector.imports.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.RoomNames;

/**
 * Which rooms a {@code LOCATION} means: {@code D5}, {@code Room: D5}, {@code D5 (Science)}, {@code
 * D5; D6}. The whole text is tried before it is taken apart, since a room may be called "Hall,
 * east".
 *
 * @param rooms finds rooms
 */
record Locations(RoomNames rooms) {
  private static final Pattern BETWEEN = Pattern.compile("[;,/&\\n]|\\sand\\s");
  private static final Pattern NO_ROOM =
      Pattern.compile("(?i).*\\b(online|teams|zoom|meet|skype|https?|off[ -]?site)\\b.*");

  /** Longer is an address, not the name of a room. */
  private static final int NAME_MAX_CHARS = 40;

  /**
   * The rooms of a location.
   *
   * @param known ids of rooms that are there
   * @param unknown names of rooms that are not
   * @param unclear names that may mean several rooms
   */
  record Found(List<String> known, List<String> unknown, List<String> unclear) {}

  Found of(String location) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (location.isBlank() || noRoom(location)) {
      return found;
    }
    if (rooms.match(location) instanceof Match.One(String id)) {
      found.known().add(id);
      return found;
    }
    for (String part : BETWEEN.split(RoomNames.plain(location), -1)) {
      if (!part.isBlank()) {
        add(part.strip(), found);
      }
    }
    return found;
  }

  private void add(String part, Found found) {
    switch (rooms.match(part)) {
      case Match.One(String id) -> found.known().add(id);
      case Match.Several _ -> found.unclear().add(part);
      case Match.LeftOut _, Match.Visitor _ -> {}
      case Match.Nobody() -> {
        String name = RoomNames.plain(part);
        if (name.length() <= NAME_MAX_CHARS) {
          found.unknown().add(name);
        }
      }
    }
  }

  private static boolean noRoom(String location) {
    return NO_ROOM.matcher(location.toLowerCase(Locale.ROOT).replace('\n', ' ')).matches();
  }
}
