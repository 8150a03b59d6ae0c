package school.lantern.collector.imports.makecal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Bells;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Writes the settings. Since the first timing that fits counts there, what names most comes first.
 *
 * @param facts the timetable
 */
record WrittenSettings(TimetableFacts facts) {
  private static final int DAY_MINUTES = 24 * 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether a day has any bells. */
  static boolean rings(TimetableFacts facts, LocalDate day) {
    return !new Bells(facts.bells()).on(day, null).isEmpty();
  }

  String text() {
    List<Map<String, Object>> timings =
        facts.bells().stream()
            .filter(bell -> bell.applies().dates().isEmpty())
            .filter(this::rings)
            .sorted(
                Comparator.comparing((Bell bell) -> bell.applies().weekdays().isEmpty())
                    .thenComparing(bell -> bell.applies().yearGroups().isEmpty())
                    .thenComparing(Bell::start)
                    .thenComparing(Bell::period))
            .map(this::timing)
            .toList();
    List<Map<String, Object>> absences =
        facts.arrangements().away().stream()
            .filter(WrittenSettings::fits)
            .map(WrittenSettings::absence)
            .toList();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("timings", timings);
    settings.put("absences", absences);
    settings.put("overrides", List.of());
    settings.put("renames", List.of());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(settings);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A day of the cycle as it is written here: {@code 1Fri}, or {@code Fri} with one week. */
  static String written(String week, DayOfWeek weekday) {
    return week + weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private Map<String, Object> timing(Bell bell) {
    Map<String, Object> timing = new LinkedHashMap<>();
    timing.put("period", bell.period());
    timing.put("startTime", bell.start().toString());
    timing.put("duration", minutes(bell.start(), bell.end()));
    Set<DayOfWeek> weekdays = days(bell);
    if (!weekdays.isEmpty()) {
      List<String> days = new ArrayList<>();
      for (String week : facts.cycle().size() < 2 ? List.of("") : facts.cycle()) {
        weekdays.forEach(day -> days.add(written(week, day)));
      }
      timing.put("days", days);
    }
    if (!bell.applies().yearGroups().isEmpty()) {
      timing.put("yearGroups", bell.applies().yearGroups());
    }
    return timing;
  }

  /**
   * The weekdays of a bell; empty for all. An ordinary bell names those that are left to it, since
   * a timing without days would hold on the others too.
   */
  private Set<DayOfWeek> days(Bell bell) {
    Set<DayOfWeek> named = new TreeSet<>();
    facts.bells().stream()
        .filter(one -> one.applies().dates().isEmpty())
        .forEach(one -> named.addAll(one.applies().weekdays()));
    if (named.isEmpty() || !bell.applies().weekdays().isEmpty()) {
      return new TreeSet<>(bell.applies().weekdays());
    }
    Set<DayOfWeek> left = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    left.removeAll(named);
    return left;
  }

  /** An ordinary bell never rings where every weekday has bells of its own. */
  private boolean rings(Bell bell) {
    return !days(bell).isEmpty() || facts.bells().stream().allMatch(WrittenSettings::isOrdinary);
  }

  private static boolean isOrdinary(Bell bell) {
    return bell.applies().weekdays().isEmpty() || !bell.applies().dates().isEmpty();
  }

  private static long minutes(LocalTime start, LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT)
        ? DAY_MINUTES - Duration.between(LocalTime.MIDNIGHT, start).toMinutes()
        : Duration.between(start, end).toMinutes();
  }

  private static boolean fits(Away away) {
    return away.kind() == Away.Kind.STUDY_LEAVE
        && away.periods().isEmpty()
        && !away.who().yearGroups().isEmpty()
        && away.dates().first() != null
        && away.dates().last() != null;
  }

  private static Map<String, Object> absence(Away away) {
    Map<String, Object> absence = new LinkedHashMap<>();
    absence.put("yearGroups", away.who().yearGroups());
    absence.put("startDate", String.valueOf(away.dates().first()));
    absence.put("endDate", String.valueOf(away.dates().last()));
    return absence;
  }
}
