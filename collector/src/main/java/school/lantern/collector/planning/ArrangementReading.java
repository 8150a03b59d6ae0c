package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Support;

/** Reads the forms of trips and leaves, of one-to-one support and of exemptions. */
final class ArrangementReading {
  private static final int NAME_MAX_CHARS = 100;
  private static final int REASON_MAX_CHARS = 400;

  private ArrangementReading() {}

  /** What the form adds; empty when {@code who} has noted something wrong. */
  static Optional<Amendment> read(ArrangementKind kind, Fields fields, Who who, String author) {
    return switch (kind) {
      case AWAY -> away(fields, who);
      case SUPPORT -> support(fields, who);
      case EXEMPTION -> exemption(fields, who, author);
    };
  }

  private static Optional<Amendment> away(Fields fields, Who who) {
    String name = text(fields, who, "name", NAME_MAX_CHARS);
    Optional<Away.Kind> kind =
        Arrays.stream(Away.Kind.values())
            .filter(one -> one.name().equals(fields.one("kind")))
            .findFirst();
    if (kind.isEmpty()) {
      who.error("kind", "Choose what it is");
    }
    Dates dates = who.dates(true, true);
    Set<String> periods = who.periods();
    Set<Integer> years = who.years();
    Set<String> groups = who.groups();
    Set<String> pupils = who.pupils();
    Set<String> staff = who.staff();
    if (years.isEmpty() && groups.isEmpty() && pupils.isEmpty() && staff.isEmpty()) {
      who.error("years", "Say who is away: year groups, classes, pupils or staff");
    }
    return who.sound()
        ? Optional.of(
            Amendment.NONE.withAway(
                List.of(),
                List.of(
                    new Away(
                        name,
                        kind.orElseThrow(),
                        dates,
                        periods,
                        new Away.Who(years, groups, pupils, staff)))))
        : Optional.empty();
  }

  private static Optional<Amendment> support(Fields fields, Who who) {
    Optional<String> pupil = who.pupil(fields.one("pupils"));
    if (pupil.isEmpty()) {
      who.error("pupils", "Enter a pupil's admission number, or a name that only one has");
    }
    Set<String> staff = who.staff();
    if (staff.size() != 1) {
      who.error("staff", "Choose one member of staff from the list");
    }
    Dates dates = who.dates(false, false);
    Set<String> periods = who.periods();
    List<DayOfWeek> weekdays =
        Arrays.stream(DayOfWeek.values()).filter(day -> fields.has("weekday", day.name())).toList();
    if (periods.isEmpty()) {
      who.error("period", "Choose at least one period");
    }
    if (weekdays.isEmpty()) {
      who.error("weekday", "Choose at least one day of the week");
    }
    if (!who.sound()) {
      return Optional.empty();
    }
    return Optional.of(
        Amendment.NONE.withSupport(
            List.of(),
            weekdays.stream()
                .flatMap(
                    weekday ->
                        periods.stream()
                            .map(
                                period ->
                                    new Support(
                                        pupil.orElseThrow(),
                                        staff.iterator().next(),
                                        new InCycle(null, weekday, period, dates))))
                .toList()));
  }

  private static Optional<Amendment> exemption(Fields fields, Who who, String author) {
    String reason = text(fields, who, "reason", REASON_MAX_CHARS);
    Dates dates = who.dates(false, true);
    @Nullable String room = fields.one("room").isEmpty() ? null : fields.one("room");
    Set<Integer> years = who.years();
    Set<String> pupils = who.pupils();
    if (room == null && years.isEmpty() && pupils.isEmpty()) {
      who.error("room", "Say what is exempt: a room, year groups or pupils");
    }
    return who.sound()
        ? Optional.of(
            Amendment.NONE.withExemptions(
                List.of(),
                List.of(
                    new Exemption(new Exemption.What(room, years, pupils), dates, reason, author))))
        : Optional.empty();
  }

  private static String text(Fields fields, Who who, String field, int charsMax) {
    String text = fields.one(field);
    if (text.isEmpty()) {
      who.error(field, field.equals("name") ? "Enter what it is called" : "Enter the reason");
    } else if (text.length() > charsMax) {
      who.error(field, "Enter at most %d characters".formatted(charsMax));
    }
    return text;
  }
}
