package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A row of {@code school_calendar}: a term, a closure, or the week that begins on a Monday. All
 * three are a stretch of days with a name.
 */
@Entity
@Table(name = "school_calendar")
@IdClass(CalendarEntity.Key.class)
class CalendarEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String kind = "";

  @Id
  @Column(name = "first_day")
  LocalDate firstDay = LocalDate.EPOCH;

  @Column(name = "last_day")
  LocalDate lastDay = LocalDate.EPOCH;

  String name = "";

  record Key(String site, String kind, LocalDate firstDay) implements Serializable {}

  static CalendarEntity of(String site, Term term) {
    return row(site, Kind.TERM, term.start(), term.end(), term.name());
  }

  static CalendarEntity of(String site, Closure closure) {
    return row(site, Kind.CLOSURE, closure.from(), closure.until(), closure.reason());
  }

  static CalendarEntity of(String site, WeekStart week) {
    return row(site, Kind.WEEK, week.monday(), week.monday(), week.week());
  }

  Term term() {
    return new Term(name, firstDay, lastDay);
  }

  Closure closure() {
    return new Closure(firstDay, lastDay, name);
  }

  WeekStart week() {
    return new WeekStart(firstDay, name);
  }

  /** What a row says. */
  enum Kind {
    TERM,
    CLOSURE,
    WEEK
  }

  private static CalendarEntity row(
      String site, Kind kind, LocalDate first, LocalDate last, String name) {
    CalendarEntity row = new CalendarEntity();
    row.site = site;
    row.kind = kind.name();
    row.firstDay = first;
    row.lastDay = last;
    row.name = name;
    return row;
  }
}
