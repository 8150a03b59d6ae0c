package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.When;

/**
 * Reads the form of a lesson or duty.
 *
 * <p>Its time is a weekday and a period ({@code weekday}, {@code period}, {@code week}), or by the
 * clock when the form has a field {@code start}; {@code from} and {@code until} say for how long.
 */
final class AppointmentReading {
  static final String LESSON = "lesson";
  private static final int GROUP_MAX_CHARS = 60;
  private static final int WEEKS_MAX = 8;

  private final Fields fields;
  private final Offer offer;
  private final List<FieldError> errors = new ArrayList<>();

  private AppointmentReading(Fields fields, Offer offer) {
    this.fields = fields;
    this.offer = offer;
  }

  /**
   * What was read.
   *
   * @param appointment empty when something is wrong
   * @param span from when until when
   * @param errors what is wrong
   */
  record Result(Optional<Appointment> appointment, Dates span, FieldErrors errors) {}

  static Result read(Fields fields, Offer offer) {
    return new AppointmentReading(fields, offer).read();
  }

  private Result read() {
    @Nullable String group = group();
    Optional<String> staff = offer.names().staffCalled(fields.one("staff"));
    if (staff.isEmpty()) {
      error("staff", "Choose a member of staff from the list");
    }
    String room = fields.one("room");
    if (!offer.names().rooms().containsKey(room)) {
      error("room", "Choose a room");
    }
    Dates span = span();
    Optional<When> when = timed() ? byClock(span) : inCycle(span);
    boolean sound = errors.isEmpty() && when.isPresent() && staff.isPresent();
    return new Result(
        sound
            ? Optional.of(new Appointment(when.orElseThrow(), room, staff.orElseThrow(), group))
            : Optional.empty(),
        span,
        new FieldErrors(errors));
  }

  private boolean timed() {
    return fields.values().containsKey("start");
  }

  private @Nullable String group() {
    if (!fields.one("kind").equals(LESSON)) {
      return null;
    }
    String group = fields.one("group");
    if (group.isEmpty()) {
      error("group", "Enter the class, or choose “Duty”");
    } else if (group.length() > GROUP_MAX_CHARS) {
      error("group", "Enter at most %d characters".formatted(GROUP_MAX_CHARS));
    }
    return group;
  }

  private Dates span() {
    for (String field : List.of("from", "until")) {
      if (fields.noDate(field)) {
        error(field, "Enter a date, such as 12 January 2027");
      }
    }
    @Nullable LocalDate first = fields.date("from").orElse(null);
    @Nullable LocalDate last = fields.date("until").orElse(null);
    if (first != null && last != null && last.isBefore(first)) {
      error("until", "The last date is before the first");
      return Dates.ALWAYS;
    }
    return new Dates(first, last);
  }

  private Optional<When> inCycle(Dates span) {
    String week = fields.one("week");
    if (!week.isEmpty() && !offer.cycle().contains(week)) {
      error("week", "Choose every week, or one of the list");
    }
    if (!offer.periods().contains(fields.one("period"))) {
      error("period", "Choose a period");
    }
    return weekday()
        .flatMap(
            weekday -> {
              InCycle always =
                  InCycle.always(week.isEmpty() ? null : week, weekday, fields.one("period"));
              Optional<When> when = WhenParts.within(always, span);
              if (when.isEmpty()) {
                error("until", "Between these dates there is no " + PlanWords.weekday(weekday));
              }
              return when;
            });
  }

  private Optional<When> byClock(Dates span) {
    Optional<LocalTime> start = time("start");
    Optional<LocalTime> end = time("end");
    if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
      error("end", "The end is not after the start");
    }
    LocalDate first = span.first();
    LocalDate last = span.last();
    if (first == null && !fields.noDate("from")) {
      error("from", "Enter the first date");
    }
    if (last == null && !fields.noDate("until")) {
      error("until", "Enter the last date");
    }
    int every = every();
    if (!errors.isEmpty() || first == null || last == null) {
      return Optional.empty();
    }
    LocalDate begins =
        weekday().map(day -> first.with(TemporalAdjusters.nextOrSame(day))).orElse(first);
    if (begins.isAfter(last)) {
      error("until", "Between these dates there is no such day");
      return Optional.empty();
    }
    return Optional.of(
        new ByClock(
            start.orElseThrow(), end.orElseThrow(), new Recurrence(begins, last, every, Set.of())));
  }

  private int every() {
    String every = fields.one("every");
    if (every.matches("[1-%d]".formatted(WEEKS_MAX))) {
      return Integer.parseInt(every);
    }
    error("every", "Enter a number from 1 to %d".formatted(WEEKS_MAX));
    return 1;
  }

  private Optional<LocalTime> time(String field) {
    try {
      return Optional.of(LocalTime.parse(fields.one(field)));
    } catch (DateTimeParseException noTime) {
      error(field, "Enter a time, such as 15:30");
      return Optional.empty();
    }
  }

  private Optional<DayOfWeek> weekday() {
    Optional<DayOfWeek> weekday =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().equals(fields.one("weekday")))
            .findFirst();
    if (weekday.isEmpty()) {
      error("weekday", "Choose a day of the week");
    }
    return weekday;
  }

  private void error(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
