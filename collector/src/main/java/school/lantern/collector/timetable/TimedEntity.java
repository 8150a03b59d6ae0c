package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a row that say when something comes back: by the bell, or by the clock. */
@MappedSuperclass
abstract class TimedEntity extends PanacheEntityBase {
  @Column(name = "first_day")
  @Nullable LocalDate firstDay;

  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  @Column(name = "week_name")
  @Nullable String week;

  @Nullable Integer weekday;
  @Nullable String period;

  @Column(name = "starts_at")
  @Nullable String startsAt;

  @Column(name = "ends_at")
  @Nullable String endsAt;

  @Column(name = "every_weeks")
  @Nullable Integer everyWeeks;

  @Column(name = "except_dates")
  @Nullable String exceptDates;

  void put(When when) {
    switch (when) {
      case InCycle cycle -> {
        firstDay = cycle.dates().first();
        lastDay = cycle.dates().last();
        week = cycle.week();
        weekday = cycle.weekday().getValue();
        period = cycle.period();
      }
      case ByClock clocked -> {
        firstDay = clocked.recurrence().first();
        lastDay = clocked.recurrence().last();
        startsAt = clocked.start().toString();
        endsAt = clocked.end().toString();
        everyWeeks = clocked.recurrence().everyWeeks();
        exceptDates = Lines.of(clocked.recurrence().except());
      }
    }
  }

  When when() {
    return weekday != null && period != null
        ? new InCycle(week, DayOfWeek.of(weekday), period, new Dates(firstDay, lastDay))
        : new ByClock(
            LocalTime.parse(there(startsAt)),
            LocalTime.parse(there(endsAt)),
            new Recurrence(
                there(firstDay),
                there(lastDay),
                there(everyWeeks),
                Lines.read(there(exceptDates), LocalDate::parse)));
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value, "a row by the clock lacks a column");
  }
}
