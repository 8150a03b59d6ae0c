package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.lantern.collector.imports.Mistakes;

/** What takes place when, in autumn 2026: the clocks change on 25 October. */
class OccurrencesTest {
  private static final Span AUTUMN = new Span(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
  private final Mistakes mistakes = new Mistakes();

  /** Lines of one event (a bar between) and its starts, from 9 October on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "DTSTART:20261012T090000~2026-10-12T09:00",
        "DTSTART;TZID=Europe/London:20261012T090000~2026-10-12T09:00",
        "DTSTART;TZID=GMT Standard Time:20261012T090000~2026-10-12T09:00",
        "DTSTART;TZID=/maker.example/2021/Europe/London:20261012T090000~2026-10-12T09:00",
        "DTSTART;TZID=Europe/Paris:20261012T090000~2026-10-12T08:00",
        "DTSTART:20261012T080000Z~2026-10-12T09:00",
        "DTSTART:20261026T090000Z~2026-10-26T09:00",
        "DTSTART;VALUE=DATE:20261012~2026-10-12T00:00",
        "DTSTART:20261019T0900|RRULE:FREQ=WEEKLY;COUNT=2~2026-10-19T09:00 2026-10-26T09:00",
        "DTSTART:20261019T080000Z|RRULE:FREQ=WEEKLY;COUNT=2~2026-10-19T09:00 2026-10-26T08:00",
        "DTSTART:20261012T090000|RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;UNTIL=20261027T235900Z~"
            + "2026-10-12T09:00 2026-10-13T09:00 2026-10-26T09:00 2026-10-27T09:00",
        "DTSTART;TZID=Europe/London:20261012T090000|RRULE:FREQ=WEEKLY;UNTIL=20261019T080000Z~"
            + "2026-10-12T09:00 2026-10-19T09:00",
        "DTSTART:20261012T090000|RRULE:FREQ=WEEKLY;UNTIL=20261019~"
            + "2026-10-12T09:00 2026-10-19T09:00",
        "DTSTART:20261012T090000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE:20261019T090000~"
            + "2026-10-12T09:00 2026-10-26T09:00",
        "DTSTART:20261012T090000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE:20261019T080000Z,20261026T090000Z~"
            + "2026-10-12T09:00",
        "DTSTART:20261012T090000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;VALUE=DATE:20261019~"
            + "2026-10-12T09:00 2026-10-26T09:00",
        "DTSTART:20261012T090000|RDATE:20261014T110000~2026-10-12T09:00 2026-10-14T11:00",
        "DTSTART:20261012T090000|RDATE;VALUE=DATE:20261014~2026-10-12T09:00 2026-10-14T09:00",
        "DTSTART:20261012T090000|RDATE;VALUE=PERIOD:20261014T110000/PT1H~"
            + "2026-10-12T09:00 2026-10-14T11:00",
        "DTSTART:20261005T090000|RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2~"
            + "2026-10-12T09:00 2026-11-09T09:00",
        "DTSTART:20260101T090000|RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=12~2026-10-12T09:00",
        "DTSTART:20261123T090000|RRULE:FREQ=WEEKLY~2026-11-23T09:00 2026-11-30T09:00",
        "DTSTART:20260824T090000|RRULE:FREQ=WEEKLY;COUNT=3~2026-09-07T09:00",
        "DTSTART:20150105T090000|RRULE:FREQ=WEEKLY;INTERVAL=307~2026-10-12T09:00",
        "DTSTART:20261012T090000|STATUS:CANCELLED~",
      })
  void itTakesPlaceWhen(String lines, @Nullable String starts) {
    assertThat(starts(lines)).isEqualTo(starts == null ? List.of() : List.of(starts.split(" ")));
    assertThat(mistakes.inOrder()).isEmpty();
  }

  @Test
  void aMovedLessonIsElsewhereAndACancelledOneNowhere() {
    String lines =
        "UID:a|DTSTART:20261012T090000|DTEND:20261012T100000|RRULE:FREQ=WEEKLY;COUNT=3|END:VEVENT|"
            + "BEGIN:VEVENT|UID:a|RECURRENCE-ID:20261019T080000Z|DTSTART:20261020T110000|END:VEVENT|"
            + "BEGIN:VEVENT|UID:a|RECURRENCE-ID;VALUE=DATE:20261026|STATUS:CANCELLED|"
            + "DTSTART:20261026T090000";
    assertThat(starts(lines)).containsExactly("2026-10-12T09:00", "2026-10-20T11:00");
  }

  @Test
  void theLaterVersionCountsButLessonsWithOneIdAreAllKept() {
    String two =
        "UID:a|SEQUENCE:%d|DTSTART:20261012T090000|END:VEVENT|BEGIN:VEVENT|UID:a|SEQUENCE:1|DTSTART:20261013T090000";
    assertThat(starts(two.formatted(1))).hasSize(2);
    assertThat(starts(two.formatted(0))).containsExactly("2026-10-13T09:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "DTSTART;TZID=Narnia:20261012T090000~4 Lantern does not know this time zone.",
        "DTSTART:soon~4 This is no date or time of a calendar.",
        "SUMMARY:8B~3 The event has no start.",
        "DTSTART:20261012T090000|DURATION:long~5 This is no length of time.",
        "DTSTART:20261012T090000|RRULE:FREQ=OFTEN~5 This is no rule for how an event repeats.",
        "DTSTART:20261012T090000|RRULE:FREQ=MINUTELY~5 This repeats several times a day,",
        "DTSTART:20261012T090000|RRULE:FREQ=DAILY;BYHOUR=9,10~5 This repeats several times a day,",
        "DTSTART:20261012T090000|RRULE:FREQ=DAILY;ByMinute=1~5 This repeats several times a day,",
        "DTSTART:20261012T090000|RRULE:FREQ=DAILY;X=BYSECOND=1~5 This repeats several times a day,",
        "DTSTART:20261012T090000|RRULE:FREQ=DAILY;INTERVAL=0~5 This is no rule",
        "DTSTART:20261012T090000|RRULE:FREQ=DAILY;INTERVAL=-1~5 This is no rule",
        "DTSTART:19891231T090000~4 This begins before 1990 or after 2100.",
        "DTSTART:21010101T090000~4 This begins before 1990 or after 2100.",
        "DTSTART;VALUE=DATE:19620314|RRULE:FREQ=YEARLY~4 This begins before 1990 or after 2100. It",
        "DTSTART:20261012T090000|DTEND:20281012T090000~4 This goes on for more than a year.",
        "DTSTART:20261012T090000|DURATION:P2147483647W~5 This is no length of time.",
        "DTSTART:20261012T090000|nonsense~5 This is no line of a calendar:",
        "DTSTART:20261012T090000|SUMMARY:a| b|EXDATE:x~7 This is no date or time of a calendar.",
      })
  void whatIsBrokenIsNamedWithItsLine(String lines, String expected) {
    assertThat(starts(lines)).hasSizeLessThan(2);
    assertThat(mistakes.inOrder())
        .singleElement()
        .satisfies(
            mistake ->
                assertThat(mistake.place().line() + " " + mistake.what()).startsWith(expected));
  }

  @Test
  void aFileCutShortIsOneMistake() {
    Components.of("x.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261012T090000\n", mistakes);
    Components.of("y.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", mistakes);
    assertThat(mistakes.inOrder())
        .extracting(mistake -> mistake.place().written())
        .containsExactly("x.ics:2", "y.ics:3");
  }

  private List<String> starts(String lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
            + lines.replace("|", "\r\n")
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    CalendarFile file = CalendarFile.of("x.ics", text, mistakes);
    WallTimes times =
        new WallTimes("x.ics", new Zones(ZoneId.of("Europe/London"), file.calendars()), mistakes);
    return Series.of(file.events()).stream()
        .flatMap(series -> new Occurrences(times, AUTUMN).of(series).stream())
        .map(Occurrence::from)
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
