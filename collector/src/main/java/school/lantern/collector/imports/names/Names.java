package school.lantern.collector.imports.names;

import java.util.List;
import java.util.Map;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Tables;

/**
 * Finds who and where is meant while files are read; what cannot be told is a mistake of the file
 * and a question for {@code /school-data/names}.
 *
 * @param staff finds members of staff
 * @param rooms finds rooms
 * @param questions hears what cannot be told
 */
public record Names(StaffNames staff, RoomNames rooms, Questions questions) {

  /** Finds the people and rooms of {@code draft} by what stands there alone; nobody is asked. */
  public static Names unaided(Draft draft) {
    return new Names(
        StaffNames.of(draft.table(Tables.PEOPLE).values()),
        new RoomNames(draft.table(Tables.ROOMS).values(), Map.of()),
        Questions.UNASKED);
  }

  /** Hears of names that mean several or nobody. */
  @FunctionalInterface
  public interface Questions {
    /** Nobody is asked. */
    Questions UNASKED = (kind, written, candidates) -> {};

    /**
     * A name that cannot be told.
     *
     * @param candidates the ids between which nothing decides; empty when nobody is known
     */
    void ask(Kind kind, String written, List<String> candidates);
  }

  /** What a name is of. */
  public enum Kind {
    STAFF,
    ROOM
  }

  /** Notes that nothing says which member of staff is meant, and asks. */
  public void unclear(Place place, String written, Match match, Mistakes mistakes) {
    ask(Kind.STAFF, new Unclear(place, written, match), mistakes);
  }

  /** Notes that nothing says which room is meant, and asks. */
  public void unclearRoom(Place place, String written, Match match, Mistakes mistakes) {
    ask(Kind.ROOM, new Unclear(place, written, match), mistakes);
  }

  private record Unclear(Place place, String written, Match match) {}

  private void ask(Kind kind, Unclear unclear, Mistakes mistakes) {
    List<String> candidates =
        unclear.match() instanceof Match.Several(List<String> ids) ? ids : List.of();
    questions.ask(kind, unclear.written(), candidates);
    String thing = kind == Kind.STAFF ? "member of staff" : "room";
    mistakes.error(
        unclear.place(),
        unclear.written(),
        candidates.isEmpty()
            ? "Nothing says which %s this is.".formatted(thing)
            : "This may be more than one %s: %s.".formatted(thing, String.join(", ", candidates)),
        "Say which at School data, Names (/school-data/names), and hand the files in again; the"
            + " answer is remembered.");
  }
}
