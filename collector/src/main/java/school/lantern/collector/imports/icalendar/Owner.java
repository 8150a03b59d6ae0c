package school.lantern.collector.imports.icalendar;

import java.util.List;
import java.util.Optional;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.Names;

/** Whose calendar a file is. */
sealed interface Owner {

  /** A member of staff: every event in it is where this person is. */
  record Staff(String id) implements Owner {}

  /** A room: every event in it takes place there. */
  record OfRoom(String id) implements Owner {}

  /** More than one member of staff may be meant by {@code title}. */
  record Unclear(String title, Match.Several candidates) implements Owner {}

  /** Nobody known: the events themselves have to say who is there. */
  record Nobody() implements Owner {}

  /** Somebody has said that this calendar is to be left out. */
  record LeftOut() implements Owner {}

  /** By the file's own name, then by what the calendar calls itself. */
  static Owner of(CalendarFile file, Names names) {
    Optional<String> room = file.roomId();
    if (room.isPresent()) {
      return names.rooms().match(room.get()) instanceof Match.One(String id)
          ? new OfRoom(id)
          : new Nobody();
    }
    Owner unclear = new Nobody();
    for (String title : file.titles()) {
      switch (names.staff().match(title)) {
        case Match.One(String id) -> {
          return new Staff(id);
        }
        case Match.LeftOut() -> {
          return new LeftOut();
        }
        case Match.Several several -> unclear = new Unclear(title, several);
        case Match.Visitor _, Match.Nobody _ -> {}
      }
      if (names.rooms().match(title) instanceof Match.One(String id)) {
        return new OfRoom(id);
      }
    }
    return unclear;
  }

  /** The titles under which a calendar may be known, for a question about it. */
  static String asked(CalendarFile file) {
    List<String> titles = file.titles();
    return titles.isEmpty() ? file.name() : titles.getFirst();
  }
}
