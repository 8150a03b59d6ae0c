package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.MovableClock;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.ledger.Unknown;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * A small school on the real stores. Tomorrow is its only day: period 3 from 10:40 to 11:40 with M.
 * Ellis, and period 4 after it, in which nobody teaches.
 */
@ApplicationScoped
class Lessons {
  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;
  private final StaleScopes stale;
  private final Setting setting;

  Lessons(
      Directory directory, Fleet fleet, Timetable timetable, StaleScopes stale, Setting setting) {
    this.directory = directory;
    this.fleet = fleet;
    this.timetable = timetable;
    this.stale = stale;
    this.setting = setting;
  }

  void begin(String roomId) {
    directory.replace(
        setting.site(),
        List.of(
            new Person("E1", "M. Ellis", Person.Audience.STAFF, null, Set.of("m.ellis")),
            new Person("E2", "S. Patel", Person.Audience.STAFF, null, Set.of("s.patel")),
            new Person("P1", "Amelia Khan", Person.Audience.PUPIL, 8, Set.of("a.khan")),
            new Person("P2", "Ben Jones", Person.Audience.PUPIL, 8, Set.of("b.jones"))));
    fleet.replaceRooms(setting.site(), List.of(new Room(roomId, "ICT suite 1")));
    timetable.replace(setting.site(), facts(List.of(lesson(roomId, "3", "E1", "8B Maths"))));
  }

  /** The same school with S. Patel on duty in period 4. */
  TimetableFacts factsWithDutyInPeriodFour(String roomId) {
    return facts(List.of(lesson(roomId, "3", "E1", "8B Maths"), lesson(roomId, "4", "E2", null)));
  }

  private TimetableFacts facts(List<Appointment> appointments) {
    LocalDate day = setting.day();
    return new TimetableFacts(
        new SchoolCalendar(
            List.of(new Term("Term", day.minusDays(1), day.plusDays(1))), List.of(), List.of()),
        List.of(bell("3", "10:40", "11:40"), bell("4", "11:40", "12:30")),
        appointments,
        List.of(),
        Arrangements.NONE);
  }

  private Appointment lesson(String roomId, String period, String staffId, @Nullable String group) {
    InCycle when = InCycle.always(null, setting.day().getDayOfWeek(), period);
    return new Appointment(when, roomId, staffId, group);
  }

  /** What the ledger says of each room on the day, as text. */
  Map<String, String> kept(CoverageLedger ledger) {
    Question day = Question.of(setting.site(), Span.of(setting.day()));
    Map<String, String> kept = new TreeMap<>();
    ledger
        .sums(day.by(Dimension.ROOM, Dimension.PERIOD, Dimension.YEAR_GROUP, Dimension.STAFF))
        .forEach(sum -> kept.merge(sum.key().getFirst(), sum.toString(), String::concat));
    return kept;
  }

  /** What the ledger does not know of a room on the day. */
  List<Unknown> unknown(CoverageLedger ledger, String room) {
    Question day = Question.of(setting.site(), Span.of(setting.day()));
    return ledger.unknown(day.only(Map.of(Dimension.ROOM, room)));
  }

  /** It is a little after the midnight that ends the school's day. */
  void theDayIsOver() {
    setting.clock.set(at("00:05").plus(Duration.ofDays(1)));
  }

  /** S. Patel was there in period 4; somebody enters it late. */
  void coverPeriodFour(String roomId) {
    Cover cover = new Cover(setting.day(), "4", roomId, null, "E2");
    Cover.Entered entered = new Cover.Entered(cover, at("12:04"), "J. Okafor");
    timetable.amend(setting.site(), Amendment.NONE.withCover(List.of(), List.of(entered)));
    stale.mark(List.of(scope(roomId)), at("00:00"));
  }

  void end() {
    timetable.replace(setting.site(), TimetableFacts.NONE);
    setting.clock.reset();
  }

  Scope scope(String roomId) {
    return new Scope(setting.site(), roomId, setting.day());
  }

  ZoneId zone() {
    return setting.lantern.zone();
  }

  Instant at(String clock) {
    return setting.day().atTime(LocalTime.parse(clock)).atZone(setting.lantern.zone()).toInstant();
  }

  /** From now on it is this time of the school's day. */
  void itIs(String clock) {
    setting.clock.set(at(clock));
  }

  private static Bell bell(String period, String from, String until) {
    return new Bell(
        period,
        LocalTime.parse(from),
        LocalTime.parse(until),
        Bell.Applies.on(EnumSet.allOf(DayOfWeek.class)));
  }

  /** Where and when. Tomorrow, so that certificates made just now are valid then. */
  @Singleton
  static class Setting {
    final LanternConfig lantern;
    final MovableClock clock;
    private final LocalDate day;

    Setting(LanternConfig lantern, MovableClock clock) {
      this.lantern = lantern;
      this.clock = clock;
      this.day = LocalDate.now(lantern.zone()).plusDays(1);
    }

    String site() {
      return lantern.site();
    }

    LocalDate day() {
      return day;
    }
  }
}
