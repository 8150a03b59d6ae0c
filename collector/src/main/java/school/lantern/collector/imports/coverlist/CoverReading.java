package school.lantern.collector.imports.coverlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.names.Additions;
import school.lantern.collector.imports.names.Match;
import school.lantern.collector.imports.names.Names;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Cover;

/** Turns lines of cover lists into cover: names into people, rooms and periods. */
final class CoverReading {
  /** Two people who share a cover. A comma stands inside names. */
  private static final Pattern BETWEEN = Pattern.compile("[;/&+]|\\sand\\s");

  private final Draft draft;
  private final Names names;
  private final Mistakes mistakes;
  private final PeriodNames periods;
  private final Rooms rooms;
  private final Set<LocalDate> dates = new TreeSet<>();
  private final Set<Table.Row<Cover>> rows = new LinkedHashSet<>();
  private final Additions additions;

  CoverReading(Draft draft, Names names, Mistakes mistakes) {
    this.draft = draft;
    this.names = names;
    this.mistakes = mistakes;
    this.additions = new Additions(mistakes);
    this.rooms = Rooms.of(draft);
    this.periods =
        new PeriodNames(
            draft.table(Tables.BELLS).values().stream()
                .map(Bell::period)
                .collect(Collectors.toSet()));
  }

  /** Takes a line that has a date. */
  void take(Table.Row<CoverLine> row) {
    CoverLine line = row.value();
    LocalDate date = Objects.requireNonNull(line.date());
    dates.add(date);
    List<@Nullable String> absent = staff(row, "absent", line.absent());
    List<@Nullable String> covering = staff(row, "covering", line.covering());
    if (absent.isEmpty() || covering.isEmpty()) {
      return;
    }
    String period = periods.meant(line.period());
    String away = absent.getFirst();
    Optional<String> room = room(row, period, away);
    for (String covers : covering) {
      if (room.isPresent() && (away != null || covers != null)) {
        rows.add(row.with(new Cover(date, period, room.get(), away, covers)));
      }
    }
  }

  /** Adds the visitors to the people. */
  void finish() {
    additions.addTo(draft);
  }

  Set<LocalDate> dates() {
    return dates;
  }

  Set<Table.Row<Cover>> rows() {
    return rows;
  }

  /** Ids, {@code null} for nobody; empty when a name cannot be told, which is noted. */
  private List<@Nullable String> staff(Table.Row<CoverLine> row, String heading, String written) {
    List<@Nullable String> nobody = new ArrayList<>();
    nobody.add(null);
    if (written.isEmpty()) {
      return nobody;
    }
    List<@Nullable String> found = new ArrayList<>();
    boolean whole = !(names.staff().match(written) instanceof Match.Nobody);
    List<String> parts =
        whole ? List.of(written) : BETWEEN.splitAsStream(written).map(String::strip).toList();
    for (String part : parts) {
      switch (names.staff().match(part)) {
        case Match.One(String id) -> found.add(id);
        case Match.LeftOut() -> leftOut(row, heading, part);
        case Match.Visitor(String name) ->
            found.add(additions.visitor(name, new Additions.Named(row.source(), row.line())));
        case Match.Several several -> names.unclear(row.at(heading), part, several, mistakes);
        case Match.Nobody none -> names.unclear(row.at(heading), part, none, mistakes);
      }
    }
    boolean onlyLeftOut =
        parts.stream().allMatch(part -> names.staff().match(part) instanceof Match.LeftOut);
    return onlyLeftOut ? nobody : found;
  }

  private void leftOut(Table.Row<CoverLine> row, String heading, String part) {
    if (heading.equals("covering")) {
      mistakes.warning(
          row.at(heading),
          part,
          "This name is left out by an answer given before: nobody counts as covering here.",
          "Change the answer at School data, Names, if this is somebody who supervises.");
    }
  }

  private Optional<String> room(Table.Row<CoverLine> row, String period, @Nullable String away) {
    String written = row.value().room();
    if (!written.isEmpty()) {
      Match match = names.rooms().match(written);
      if (match instanceof Match.One(String id)) {
        return Optional.of(id);
      }
      if (!(match instanceof Match.LeftOut)) {
        names.unclearRoom(row.at("room"), written, match, mistakes);
      }
      return Optional.empty();
    }
    LocalDate date = Objects.requireNonNull(row.value().date());
    List<String> usual = away == null ? List.of() : rooms.of(away, period, date);
    if (usual.size() == 1) {
      return Optional.of(usual.getFirst());
    }
    mistakes.error(
        row.at("room"),
        "",
        usual.isEmpty()
            ? "The list names no room, and the timetable has none for this person then."
            : "The list names no room, and the timetable has several: %s."
                .formatted(String.join(", ", usual)),
        "Fill the room in.");
    return Optional.empty();
  }
}
