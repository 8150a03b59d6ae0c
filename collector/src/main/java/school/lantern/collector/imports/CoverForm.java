package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.timetable.Cover;

/** What stands on the cover page, and what may be typed there. */
@ApplicationScoped
class CoverForm {
  private final CoverBook book;
  private final Directory directory;
  private final Fleet fleet;
  private final SpokenTimes times;
  private final LanternConfig config;

  CoverForm(
      CoverBook book, Directory directory, Fleet fleet, SpokenTimes times, LanternConfig config) {
    this.book = book;
    this.directory = directory;
    this.fleet = fleet;
    this.times = times;
    this.config = config;
  }

  /** One line of a list to choose from. */
  record Choice(String value, String label) {}

  /** A row of cover in words. */
  record Line(Cover cover, String room, String absent, String covering, Note note) {}

  /** Who entered a row and when. */
  record Note(SpokenTime at, String by) {}

  /** The lists to choose from. */
  record Choices(List<Choice> periods, List<Choice> rooms, List<Choice> staff) {}

  LocalDate today() {
    return times.today();
  }

  Choices choices(LocalDate date) {
    return new Choices(
        book.periods(date).stream()
            .map(
                period ->
                    new Choice(
                        period.name(),
                        "%s, %s to %s"
                            .formatted(
                                period.name(),
                                times.clock(period.from()),
                                times.clock(period.until()))))
            .toList(),
        fleet.rooms(config.site()).values().stream()
            .map(room -> new Choice(room.id(), room.name()))
            .toList(),
        directory.staffNames(config.site()).entrySet().stream()
            .map(person -> new Choice(person.getKey(), person.getValue()))
            .sorted(Comparator.comparing(Choice::label))
            .toList());
  }

  List<Line> lines(LocalDate date) {
    Map<String, Room> rooms = fleet.rooms(config.site());
    Map<String, String> names = directory.staffNames(config.site());
    return book.of(date).stream()
        .map(
            entered -> {
              Cover cover = entered.cover();
              Room room = rooms.get(cover.roomId());
              return new Line(
                  cover,
                  room == null ? cover.roomId() : room.name(),
                  cover.absentStaffId() == null ? "" : called(cover.absentStaffId(), names),
                  cover.coveringStaffId() == null ? "" : called(cover.coveringStaffId(), names),
                  new Note(times.say(entered.enteredAt()), entered.enteredBy()));
            })
        .toList();
  }

  /** What is wrong with what was typed. */
  FieldErrors errors(Typed typed, LocalDate date) {
    Choices choices = choices(date);
    List<FieldError> errors = new ArrayList<>();
    if (choices.periods().stream().noneMatch(one -> one.value().equals(typed.period()))) {
      errors.add(new FieldError("period", "Choose a period"));
    }
    if (choices.rooms().stream().noneMatch(one -> one.value().equals(typed.room()))) {
      errors.add(new FieldError("room", "Choose a room"));
    }
    if (typed.absent().isEmpty() && typed.covering().isEmpty()) {
      errors.add(new FieldError("covering", "Choose who covers, or who is away"));
    } else if (unknown(typed.absent(), choices) || unknown(typed.covering(), choices)) {
      errors.add(new FieldError("covering", "Choose members of staff from the lists"));
    }
    return new FieldErrors(errors);
  }

  /** What was chosen; the empty text for nothing. */
  record Typed(String period, String room, String absent, String covering) {
    static final Typed NOTHING = new Typed("", "", "", "");

    Cover on(LocalDate date) {
      return new Cover(
          date,
          period,
          room,
          absent.isEmpty() ? null : absent,
          covering.isEmpty() ? null : covering);
    }
  }

  private static boolean unknown(String staff, Choices choices) {
    return !staff.isEmpty() && choices.staff().stream().noneMatch(one -> one.value().equals(staff));
  }

  private static String called(String staffId, Map<String, String> names) {
    return names.getOrDefault(staffId, staffId);
  }
}
