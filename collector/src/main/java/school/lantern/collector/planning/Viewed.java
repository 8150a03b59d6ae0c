package school.lantern.collector.planning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whose week is looked at.
 *
 * @param side a room's or a person's
 * @param id the school's id of it
 */
record Viewed(Side side, String id) {

  /** The two ways to look at a timetable. */
  enum Side {
    ROOM("room", "rooms"),
    STAFF("staff", "staff");

    private final String field;
    private final String folder;

    Side(String field, String folder) {
      this.field = field;
      this.folder = folder;
    }

    /** What it is called in addresses of cells and in forms. */
    String field() {
      return field;
    }
  }

  static Viewed room(String id) {
    return new Viewed(Side.ROOM, id);
  }

  static Viewed staff(String id) {
    return new Viewed(Side.STAFF, id);
  }

  /** Whether this belongs into this week. */
  boolean shows(Entry.Post post) {
    return switch (side) {
      case ROOM -> id.equals(post.roomId());
      case STAFF -> id.equals(post.staffId());
    };
  }

  /** For a field of a form: {@code "room:D5"}. */
  public String written() {
    return side.field + ":" + id;
  }

  /** The same, for an address. */
  public String encodedWritten() {
    return encoded(written());
  }

  /** Reads what {@link #written} wrote. */
  static Optional<Viewed> read(String written) {
    return Arrays.stream(Side.values())
        .filter(side -> written.startsWith(side.field + ":"))
        .map(side -> new Viewed(side, written.substring(side.field.length() + 1)))
        .findFirst();
  }

  /** Its page, in this week. */
  String address(IsoWeek week) {
    return "/timetable/%s/%s?week=%s".formatted(side.folder, encoded(id), week.written());
  }

  /** {@code "room=D5"}, for addresses. */
  public String query() {
    return side.field + "=" + encoded(id);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
