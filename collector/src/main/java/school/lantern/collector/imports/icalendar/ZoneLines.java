package school.lantern.collector.imports.icalendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The {@code VTIMEZONE} that belongs to every zone name in a calendar. */
final class ZoneLines {
  private static final int SINCE = 2000;
  private static final int DAYS_A_WEEK = 7;
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private ZoneLines() {}

  static List<String> of(ZoneId zone) {
    List<String> lines = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone.getId()));
    List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
    if (rules.isEmpty()) {
      ZoneOffset offset = zone.getRules().getStandardOffset(Instant.EPOCH);
      lines.addAll(part("STANDARD", offset, offset, SINCE + "0101T000000"));
    }
    for (ZoneOffsetTransitionRule rule : rules) {
      ZoneOffsetTransition change = rule.createTransition(SINCE);
      boolean summer = change.isGap();
      lines.addAll(
          part(
              summer ? "DAYLIGHT" : "STANDARD",
              change.getOffsetBefore(),
              change.getOffsetAfter(),
              WALL.format(change.getDateTimeBefore())));
      lines.add(
          lines.size() - 1,
          "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%s"
              .formatted(rule.getMonth().getValue(), weekday(rule, change)));
    }
    lines.add("END:VTIMEZONE");
    return lines;
  }

  private static List<String> part(String name, ZoneOffset from, ZoneOffset to, String start) {
    return List.of(
        "BEGIN:" + name,
        "TZOFFSETFROM:" + offset(from),
        "TZOFFSETTO:" + offset(to),
        "DTSTART:" + start,
        "END:" + name);
  }

  /**
   * The last Sunday of a month is {@code -1SU}; on or after the eighth is the second, and so on.
   */
  private static String weekday(ZoneOffsetTransitionRule rule, ZoneOffsetTransition change) {
    int from = rule.getDayOfMonthIndicator();
    DayOfWeek day = change.getDateTimeBefore().getDayOfWeek();
    boolean last = from < 0 || from + DAYS_A_WEEK > rule.getMonth().minLength();
    int which = last ? -1 : (from - 1) / DAYS_A_WEEK + 1;
    return which + day.name().substring(0, 2);
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
  }
}
