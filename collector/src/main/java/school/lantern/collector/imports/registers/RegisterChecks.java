package school.lantern.collector.imports.registers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.presence.RegisterMark;
import school.lantern.collector.timetable.BellPeriod;

/** Holds the lines of a register against the school. Pure. */
record RegisterChecks(Table<RegisterRow> table, RegisterSchool school, Mistakes mistakes) {
  /** A register is sometimes opened before the bell, seldom earlier. */
  private static final Duration BEFORE_THE_BELL = Duration.ofMinutes(15);

  /** The marks of all lines that make sense and tell something; of repeated ones the earliest. */
  List<RegisterMark> marks() {
    Map<Object, RegisterMark> marks = new LinkedHashMap<>();
    table.rows().stream()
        .flatMap(row -> mark(row).stream())
        .sorted(Comparator.comparing(RegisterMark::takenAt))
        .forEach(
            mark ->
                marks.putIfAbsent(
                    List.of(mark.day(), mark.period(), mark.roomId(), mark.staffId()), mark));
    return List.copyOf(marks.values());
  }

  private Optional<RegisterMark> mark(Table.Row<RegisterRow> row) {
    RegisterRow here = row.value();
    int errorsBefore = mistakes.errors();
    if (!school.staffIds().contains(here.staffId())) {
      error(row, "staff", "There is no such member of staff.", "Correct the id, or import people.");
    }
    Optional<BellPeriod> period = school.period(here);
    if (period.isEmpty()) {
      error(
          row,
          "period",
          "There is no such period on %s.".formatted(here.date()),
          "Correct the date or the period.");
    }
    Instant takenAt = school.at(here.taken());
    if (takenAt.isAfter(school.now())) {
      error(row, "taken", "This has not happened yet.", "Correct the date or the time.");
    }
    @Nullable String room = room(row, period.isPresent());
    return mistakes.errors() > errorsBefore || room == null || !tells(row, period.orElseThrow())
        ? Optional.empty()
        : Optional.of(new RegisterMark(here.staffId(), room, here.date(), here.period(), takenAt));
  }

  private @Nullable String room(Table.Row<RegisterRow> row, boolean periodKnown) {
    @Nullable String room = row.value().where().room();
    if (room != null) {
      if (!school.roomIds().contains(room)) {
        error(row, "room", "There is no such room.", "Correct the code, or import rooms.");
      }
      return room;
    }
    List<String> rooms = school.rooms(row.value());
    if (periodKnown && rooms.isEmpty()) {
      error(
          row,
          "class",
          "The timetable has no lesson of this class in this period.",
          "Correct the class, or fill in “room”.");
    } else if (rooms.size() > 1) {
      error(
          row,
          "class",
          "This class has several rooms in this period: %s.".formatted(String.join(", ", rooms)),
          "Fill in “room”.");
    }
    return rooms.size() == 1 ? rooms.getFirst() : null;
  }

  /** A register that was written later says nothing about who was there. */
  private boolean tells(Table.Row<RegisterRow> row, BellPeriod period) {
    Instant takenAt = school.at(row.value().taken());
    boolean during =
        takenAt.isBefore(period.until()) && !takenAt.isBefore(period.from().minus(BEFORE_THE_BELL));
    if (!during) {
      mistakes.warning(
          row.at("taken"),
          row.value().taken().toString(),
          "It was not taken in this period, so it does not tell who was in the room.",
          "Nothing: the line is left out.");
    }
    return during;
  }

  private void error(Table.Row<RegisterRow> row, String heading, String what, String remedy) {
    mistakes.error(row.at(heading), value(row.value(), heading), what, remedy);
  }

  private static String value(RegisterRow row, String heading) {
    @Nullable String value =
        switch (heading) {
          case "staff" -> row.staffId();
          case "period" -> row.period();
          case "taken" -> row.taken().toString();
          case "room" -> row.where().room();
          default -> row.where().group();
        };
    return value == null ? "" : value;
  }
}
