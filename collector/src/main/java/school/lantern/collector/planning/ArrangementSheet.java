package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.Support;

/**
 * Trips, support and exemptions in words.
 *
 * @param away those that are not over
 * @param support those that are not over
 * @param exemptions those that are not over
 */
record ArrangementSheet(List<Line> away, List<Line> support, List<Line> exemptions) {

  /**
   * One of them.
   *
   * @param key for the form that ends it
   * @param title what it is called
   * @param who whom it is about
   * @param when when it holds
   * @param note reason and author, or empty
   */
  record Line(String key, String title, String who, String when, String note) {}

  /**
   * @param pupils names by id
   */
  static ArrangementSheet of(
      Arrangements all, Names names, Map<String, String> pupils, LocalDate today) {
    return new ArrangementSheet(
        all.away().stream()
            .filter(one -> !over(one.dates(), today))
            .sorted(Comparator.comparing((Away one) -> first(one.dates())))
            .map(one -> line(one, names, pupils))
            .toList(),
        all.support().stream()
            .filter(one -> !over(WhenParts.dates(one.when()), today))
            .map(one -> line(one, names, pupils))
            .sorted(Comparator.comparing(Line::title).thenComparing(Line::when))
            .toList(),
        all.exemptions().stream()
            .filter(one -> !over(one.dates(), today))
            .sorted(Comparator.comparing((Exemption one) -> first(one.dates())))
            .map(one -> line(one, names, pupils))
            .toList());
  }

  static String key(Object arrangement) {
    return AppointmentKey.digest(Stream.of(arrangement.toString())); // sets in it are ordered
  }

  private static Line line(Away one, Names names, Map<String, String> pupils) {
    Away.Who who = one.who();
    List<String> parts = new ArrayList<>();
    parts.addAll(years(who.yearGroups()));
    parts.addAll(who.groups());
    who.pupilIds().forEach(id -> parts.add(pupils.getOrDefault(id, id)));
    if (!who.staffIds().isEmpty()) {
      parts.add(
          "with " + who.staffIds().stream().map(names::staff).collect(Collectors.joining(", ")));
    }
    String periods =
        one.periods().isEmpty() ? "all day" : "period " + String.join(", ", one.periods());
    return new Line(
        key(one),
        one.name(),
        String.join(", ", parts),
        "%s, %s".formatted(PlanWords.dates(one.dates()), periods),
        kind(one.kind()));
  }

  private static Line line(Support one, Names names, Map<String, String> pupils) {
    return new Line(
        key(one),
        pupils.getOrDefault(one.pupilId(), one.pupilId()),
        "by " + names.staff(one.staffId()),
        PlanWords.when(one.when()),
        "");
  }

  private static Line line(Exemption one, Names names, Map<String, String> pupils) {
    Exemption.What what = one.what();
    List<String> parts = new ArrayList<>(years(what.yearGroups()));
    what.pupilIds().forEach(id -> parts.add(pupils.getOrDefault(id, id)));
    String room = what.roomId();
    return new Line(
        key(one),
        room == null ? "Any room" : names.room(room),
        parts.isEmpty() ? "everybody" : String.join(", ", parts),
        PlanWords.dates(one.dates()),
        "%s (%s)".formatted(one.reason(), one.author()));
  }

  private static List<String> years(Collection<Integer> years) {
    return years.stream().map(year -> "year " + year).toList();
  }

  private static String kind(Away.Kind kind) {
    return switch (kind) {
      case TRIP -> "Trip";
      case STUDY_LEAVE -> "Study leave";
      case OFF_SITE -> "Off site";
    };
  }

  private static boolean over(Dates dates, LocalDate today) {
    LocalDate last = dates.last();
    return last != null && last.isBefore(today);
  }

  private static LocalDate first(Dates dates) {
    LocalDate first = dates.first();
    return first == null ? LocalDate.EPOCH : first;
  }
}
