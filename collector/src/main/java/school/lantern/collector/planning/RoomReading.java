package school.lantern.collector.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.fleet.Room;

/** Reads the form of a room, and notes what is wrong. */
final class RoomReading {
  static final String STORE = "store";

  private static final int ID_MAX_CHARS = 40;
  private static final int NAME_MAX_CHARS = 100;

  private final Fields fields;
  private final List<FieldError> errors = new ArrayList<>();

  private RoomReading(Fields fields) {
    this.fields = fields;
  }

  /**
   * What was read.
   *
   * @param change empty when something is wrong
   */
  record Result(Optional<Alteration> change, FieldErrors errors) {}

  /**
   * Reads a form.
   *
   * @param was the room that changes; empty for a new one
   */
  static Result read(Fields fields, Optional<Room> was, List<Room> all) {
    RoomReading reading = new RoomReading(fields);
    String id = was.map(Room::id).orElseGet(() -> reading.id(all));
    String name = reading.text("name", "Enter what people call the room", NAME_MAX_CHARS);
    boolean store = fields.has("kind", STORE);
    @Nullable String campus = reading.campus();
    FieldErrors errors = new FieldErrors(reading.errors);
    if (errors.any()) {
      return new Result(Optional.empty(), errors);
    }
    Room room = was.orElse(new Room(id, name)).named(name).keeping(store).on(campus);
    if (was.filter(room::equals).isPresent()) {
      return new Result(
          Optional.empty(), FieldErrors.one("name", "Nothing would change: all is as it was"));
    }
    return new Result(
        Optional.of(Alteration.ofRooms(was.stream().toList(), List.of(room))), errors);
  }

  private String id(List<Room> all) {
    String id = text("id", "Enter the code that lessons have, such as ICT1", ID_MAX_CHARS);
    all.stream()
        .filter(room -> room.id().equalsIgnoreCase(id))
        .findFirst()
        .ifPresent(room -> wrong("id", "This is the code of “%s” already".formatted(room.name())));
    return id;
  }

  private @Nullable String campus() {
    String campus = fields.one("site");
    if (campus.length() > NAME_MAX_CHARS) {
      wrong("site", "Enter at most %d characters".formatted(NAME_MAX_CHARS));
    }
    return campus.isEmpty() ? null : campus;
  }

  private String text(String field, String missing, int charsMax) {
    String text = fields.one(field);
    if (text.isEmpty()) {
      wrong(field, missing);
    } else if (text.length() > charsMax) {
      wrong(field, "Enter at most %d characters".formatted(charsMax));
    }
    return text;
  }

  private void wrong(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
