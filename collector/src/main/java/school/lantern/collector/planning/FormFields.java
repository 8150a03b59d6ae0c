package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;

/** What stands in the fields of a form when it is opened. */
final class FormFields {
  private FormFields() {}

  /** For something new in a cell: that day and period, every week, from that day on. */
  static Fields fresh(CellPlace place) {
    Map<String, List<String>> fields = new HashMap<>();
    put(fields, "kind", AppointmentReading.LESSON);
    put(fields, "weekday", place.day().getDayOfWeek().name());
    put(fields, "from", place.day().toString());
    switch (place.viewed().side()) {
      case ROOM -> put(fields, "room", place.viewed().id());
      case STAFF -> put(fields, "staff", place.viewed().id());
    }
    if (place.period().isEmpty()) {
      put(fields, "start", "");
      put(fields, "end", "");
      put(fields, "every", "1");
    } else {
      put(fields, "period", place.period());
    }
    return new Fields(fields);
  }

  /** For a lesson or duty that is there, to be changed from {@code day} on. */
  static Fields of(Appointment appointment, LocalDate day, Names names) {
    Map<String, List<String>> fields = new HashMap<>();
    put(fields, "kind", appointment.isDuty() ? "duty" : AppointmentReading.LESSON);
    put(fields, "group", Objects.requireNonNullElse(appointment.group(), ""));
    put(fields, "staff", names.label(appointment.staffId()));
    put(fields, "room", appointment.roomId());
    put(fields, "weekday", WhenParts.weekday(appointment.when()).name());
    put(fields, "from", day.toString());
    switch (appointment.when()) {
      case InCycle when -> {
        put(fields, "period", when.period());
        put(fields, "week", Objects.requireNonNullElse(when.week(), ""));
      }
      case ByClock when -> {
        put(fields, "start", when.start().toString());
        put(fields, "end", when.end().toString());
        put(fields, "every", Integer.toString(when.recurrence().everyWeeks()));
        put(fields, "until", when.recurrence().last().toString());
      }
    }
    return new Fields(fields);
  }

  private static void put(Map<String, List<String>> fields, String name, String value) {
    fields.put(name, List.of(value));
  }
}
