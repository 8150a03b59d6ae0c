package school.lantern.collector.coverage;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import school.lantern.collector.MovableClock;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * Tomorrow at 12:20. M. Ellis taught in the library until 11:40; a pupil who logged on at 11:25 has
 * stayed on through lunch, which nobody supervises.
 */
@Singleton
class LibraryAtLunch {
  static final String ROOM = "LUNCHLIB";
  private static final LoginSession SESSION = new LoginSession("c9", "a.khan");

  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;
  private final TestAgents agents;
  private final Setting setting;

  LibraryAtLunch(
      Directory directory, Fleet fleet, Timetable timetable, TestAgents agents, Setting setting) {
    this.directory = directory;
    this.fleet = fleet;
    this.timetable = timetable;
    this.agents = agents;
    this.setting = setting;
  }

  void begin() {
    String site = setting.lantern.site();
    directory.replace(
        site,
        List.of(
            new Person("E1", "M. Ellis", Person.Audience.STAFF, null, Set.of("m.ellis")),
            new Person("E2", "S. Patel", Person.Audience.STAFF, null, Set.of("s.patel")),
            new Person("P1", "Amelia Khan", Person.Audience.PUPIL, 8, Set.of("a.khan"))));
    fleet.replaceRooms(site, List.of(new Room(ROOM, "Library")));
    timetable.replace(
        site,
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("Term", day().minusDays(1), day().plusDays(1))),
                List.of(),
                List.of()),
            List.of(bell("3", "10:40", "11:40"), bell("Lunch", "11:40", "12:30")),
            List.of(
                new Appointment(
                    InCycle.always(null, day().getDayOfWeek(), "3"), ROOM, "E1", "8B Maths")),
            List.of(),
            Arrangements.NONE));
    setting.clock.set(at("12:20:00"));
    TestAgent agent = agents.enrolled("lunch-1", ROOM);
    agents.send(
        agent,
        agents.batch(
            List.of(SESSION),
            agents.ago(
                1,
                Duration.ofMinutes(55),
                new SessionChange(
                    SESSION, SessionChange.Change.LOG_ON, SessionChange.Source.LOGIND, false))));
  }

  void end() {
    timetable.replace(setting.lantern.site(), TimetableFacts.NONE);
    setting.clock.reset();
  }

  LocalDate day() {
    return setting.day;
  }

  Scope scope() {
    return new Scope(setting.lantern.site(), ROOM, day());
  }

  /** The day as it stands in addresses. */
  String days() {
    return "?span=own&from=" + day() + "&until=" + day();
  }

  private Instant at(String clock) {
    return day().atTime(LocalTime.parse(clock)).atZone(setting.lantern.zone()).toInstant();
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
    private final LanternConfig lantern;
    private final MovableClock clock;
    private final LocalDate day;

    Setting(LanternConfig lantern, MovableClock clock) {
      this.lantern = lantern;
      this.clock = clock;
      this.day = LocalDate.now(lantern.zone()).plusDays(1);
    }
  }
}
