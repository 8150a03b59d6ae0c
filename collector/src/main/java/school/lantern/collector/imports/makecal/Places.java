package school.lantern.collector.imports.makecal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.names.Additions;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.imports.names.RoomNames;

/** Finds the rooms of these files; a room that nobody knows is added. */
final class Places {
  private final Names names;
  private final Additions additions;
  private final Mistakes mistakes;
  private final Map<String, Optional<String>> known = new HashMap<>();

  Places(Names names, Additions additions, Mistakes mistakes) {
    this.names = names;
    this.additions = additions;
    this.mistakes = mistakes;
  }

  /** The room's id; empty when it is unclear which, which is noted, or none is written. */
  Optional<String> of(String written, Table.Row<?> row) {
    return written.isEmpty()
        ? Optional.empty()
        : known.computeIfAbsent(written, _ -> found(written, row));
  }

  private Optional<String> found(String written, Table.Row<?> row) {
    Match match = names.rooms().match(written);
    return switch (match) {
      case Match.One(String id) -> Optional.of(id);
      case Match.LeftOut _, Match.Visitor _ -> Optional.empty();
      case Match.Several several -> {
        names.unclearRoom(row.at("room"), written, several, mistakes);
        yield Optional.empty();
      }
      case Match.Nobody() ->
          Optional.of(
              additions.room(
                  RoomNames.plain(written), new Additions.Named(row.source(), row.line())));
    };
  }

  /** Whether there is such a room already. */
  boolean has(String written) {
    return names.rooms().match(written) instanceof Match.One;
  }
}
