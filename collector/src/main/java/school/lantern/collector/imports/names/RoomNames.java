package school.lantern.collector.imports.names;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.lantern.collector.fleet.Room;

/**
 * Finds the room that a file means: by id, by name, both without regard to capitals and blanks, and
 * with or without the word "Room" in front.
 *
 * @param rooms all rooms
 * @param answers what people have said, by folded name: an id, or empty for "leave out"
 */
public record RoomNames(List<Room> rooms, Map<String, String> answers) {
  private static final Pattern IN_FRONT = Pattern.compile("(?i)^\\s*(room|rm|location)\\b[\\s:.]*");

  public RoomNames {
    rooms = List.copyOf(rooms);
    answers = Map.copyOf(answers);
  }

  /** Which room is meant. */
  public Match match(String written) {
    String answer = answers.get(Folded.of(written));
    if (answer != null && answer.isEmpty()) {
      return new Match.LeftOut();
    }
    if (answer != null && rooms.stream().anyMatch(room -> room.id().equals(answer))) {
      return new Match.One(answer);
    }
    return Stream.of(written.strip(), plain(written))
        .distinct()
        .map(this::found)
        .filter(match -> !(match instanceof Match.Nobody))
        .findFirst()
        .orElseGet(Match.Nobody::new);
  }

  /**
   * What is left of a name when "Room:" in front and a remark in brackets behind are taken away.
   */
  public static String plain(String written) {
    String text = withoutRemark(IN_FRONT.matcher(written).replaceFirst("").strip());
    return text.isEmpty() ? written.strip() : text;
  }

  // By hand: a pattern that begins anywhere and must reach the end looks through a long text once
  // for each of its brackets.
  private static String withoutRemark(String text) {
    int last = text.length() - 1;
    int open = text.indexOf('(', text.lastIndexOf(')', last - 1) + 1);
    return text.endsWith(")") && open >= 0 ? text.substring(0, open).stripTrailing() : text;
  }

  private Match found(String written) {
    return Stream.<BiPredicate<Room, String>>of(
            (room, name) -> room.id().equals(name),
            (room, name) -> Folded.close(room.id()).equals(Folded.close(name)),
            (room, name) -> Folded.close(room.name()).equals(Folded.close(name)))
        .map(way -> rooms.stream().filter(room -> way.test(room, written)).map(Room::id).toList())
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .map(Match::of)
        .orElseGet(Match.Nobody::new);
  }
}
