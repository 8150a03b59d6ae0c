package school.lantern.collector.planning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.planning.Entry.Kind;

/**
 * One line of a cell in words.
 *
 * @param tone {@code "lesson"}, {@code "duty"}, {@code "change"} or {@code "off"}, for the style
 * @param title the class, or {@code "Duty"}
 * @param detail who, in a room's week; where, in a person's
 * @param note what is unusual about it, or empty
 * @param key of the lesson or duty behind it, or {@code null} for cover
 */
record EntryWords(String tone, String title, String detail, String note, @Nullable String key) {
  private static final String DUTY = "Duty";

  static EntryWords of(Viewed viewed, Entry entry, Names names) {
    Entry.Post post = entry.post();
    String detail =
        switch (viewed.side()) {
          case ROOM -> names.staff(post.staffId());
          case STAFF -> names.room(post.roomId());
        };
    return new EntryWords(
        tone(entry.kind()), title(entry), detail, note(viewed, entry, names), entry.key());
  }

  private static String title(Entry entry) {
    boolean stepsIn = entry.kind() == Kind.COVER || entry.kind() == Kind.MOVED;
    return Objects.requireNonNullElse(entry.post().group(), stepsIn ? "Cover" : DUTY);
  }

  private static String tone(Kind kind) {
    return switch (kind) {
      case LESSON -> "lesson";
      case DUTY -> "duty";
      case COVER, MOVED -> "change";
      case NOT_HELD -> "off";
    };
  }

  private static String note(Viewed viewed, Entry entry, Names names) {
    @Nullable String other = entry.instead().staffId();
    return switch (entry.kind()) {
      case LESSON, DUTY -> "";
      case COVER -> other == null ? "Steps in" : "Cover for " + names.staff(other);
      case MOVED -> "Room change";
      case NOT_HELD -> notHeld(viewed, entry, names);
    };
  }

  private static String notHeld(Viewed viewed, Entry entry, Names names) {
    @Nullable String room = entry.instead().roomId();
    if (room == null) {
      return entry.instead().trip().isEmpty()
          ? "Does not take place"
          : "Away: " + entry.instead().trip();
    }
    @Nullable String other = entry.instead().staffId();
    if (other == null) {
      return viewed.side() == Viewed.Side.ROOM
          ? names.staff(entry.post().staffId()) + " is away, nobody covers"
          : "Away, nobody covers";
    }
    return other.equals(entry.post().staffId())
        ? "Moved to " + names.room(room)
        : "Covered by %s in %s".formatted(names.staff(other), names.room(room));
  }
}
