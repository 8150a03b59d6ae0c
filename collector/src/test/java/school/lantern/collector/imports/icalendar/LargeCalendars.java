package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The set of a large school: each teacher's calendar, 50 lessons in two weeks, all year. */
public final class LargeCalendars {
  public static final int TEACHERS = 400;
  public static final int LESSONS = 20_000;
  public static final int ROOMS = 45;
  private static final int LESSONS_OF_EACH = LESSONS / TEACHERS;
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

  private LargeCalendars() {}

  /** A file for each teacher, named by the id. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (int teacher = 0; teacher < TEACHERS; teacher++) {
      StringBuilder events = new StringBuilder();
      for (int lesson = 0; lesson < LESSONS_OF_EACH; lesson++) {
        events.append(lesson(teacher, lesson));
      }
      files.put(
          id(teacher).toLowerCase(Locale.ROOT) + ".ics",
          "BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n");
    }
    return files;
  }

  /** Who the teacher is in the directory. */
  public static String id(int teacher) {
    return "T%03d".formatted(teacher);
  }

  private static String lesson(int teacher, int lesson) {
    int weekend = lesson >= LESSONS_OF_EACH / 2 ? 2 : 0;
    String date = FIRST.plusDays(lesson / 5 + weekend).format(DateTimeFormatter.BASIC_ISO_DATE);
    int hour = 9 + lesson % 5;
    return """
        BEGIN:VEVENT
        UID:%s-%d
        DTSTART;TZID=Europe/London:%sT%02d0000
        DTEND;TZID=Europe/London:%sT%02d0000
        RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270716T220000Z
        SUMMARY:C%d
        LOCATION:Room: R%d
        END:VEVENT
        """
        .formatted(
            id(teacher),
            lesson,
            date,
            hour,
            date,
            hour + 1,
            (teacher + lesson) % 200,
            teacher % ROOMS);
  }
}
