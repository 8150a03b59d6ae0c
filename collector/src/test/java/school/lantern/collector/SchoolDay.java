package school.lantern.collector;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentChanged;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.rules.Evidence;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.When;

/** People, rooms and incidents that pages can show, put where the real ones go. */
@Singleton
public class SchoolDay {
  private static final Duration LESSON = Duration.ofMinutes(40);

  private final Directory directory;
  private final Fleet fleet;
  private final Timetable timetable;
  private final IncidentStore incidents;
  private final Setting setting;

  SchoolDay(
      Directory directory,
      Fleet fleet,
      Timetable timetable,
      IncidentStore incidents,
      Setting setting) {
    this.directory = directory;
    this.fleet = fleet;
    this.incidents = incidents;
    this.timetable = timetable;
    this.setting = setting;
  }

  /** Three pupils and three rooms. */
  public void begin() {
    directory.replace(
        setting.site(),
        List.of(
            pupil("P1", "Amelia Khan", 9, "a.khan"),
            pupil("P2", "Tobias Achterberg-Featherstonehaugh", 8, "t.featherstonehaugh"),
            pupil("P3", "Leo Marsh", 11, "l.marsh"),
            new Person("S1", "Maria Ellis", Person.Audience.STAFF, null, Set.of("m.ellis"))));
    fleet.replaceRooms(
        setting.site(),
        List.of(
            new Room("ICT1", "ICT suite 1"),
            new Room("ICT2", "ICT suite 2"),
            new Room("LIB", "Library")));
  }

  /** Somebody has a lesson in this room from the last full hour to the next, and had one before. */
  public void lessonNow(String room) {
    ZonedDateTime hour =
        setting.now().atZone(setting.config().zone()).truncatedTo(ChronoUnit.HOURS);
    LocalTime start = hour.toLocalTime();
    LocalDate today = hour.toLocalDate();
    Set<DayOfWeek> day = Set.of(today.getDayOfWeek());
    When now = InCycle.always(null, today.getDayOfWeek(), "now");
    timetable.replace(
        setting.site(),
        new TimetableFacts(
            new SchoolCalendar(
                List.of(new Term("This term", today.minusDays(30), today.plusDays(30))),
                List.of(),
                List.of()),
            List.of(new Bell("now", start, start.plusHours(1), Bell.Applies.on(day))),
            List.of(new Appointment(now, room, "S1", "8B Computing")),
            List.of(),
            Arrangements.NONE));
  }

  /** A phrase was typed, a moment ago. */
  public Incident phrase(String headline, int severity, String account) {
    Instant at = setting.now().minusSeconds(20);
    return opened(
        "ICT1",
        new Finding(
            Rule.FLAGGED_PHRASE,
            account + " " + headline,
            severity,
            new Finding.Span(at, at.plusSeconds(5)),
            new Finding.Grounds(
                headline,
                "A phrase from the “Self-harm” list was typed at 09:42 on ict1-07 in ICT suite 1."
                    + " Period 1 (M. Ellis, 8B Computing) was on the schedule. Raised from 3 to 4:"
                    + " on your list of pupils to look after since 3 Nov 2026. Raised from 4 to 5:"
                    + " 3 phrases from the “Self-harm” list within an hour.",
                "M. Ellis",
                List.of(account),
                List.of(
                    line(at.minusSeconds(600), Evidence.Kind.SESSION, account, "Logged on"),
                    line(
                        at.minusSeconds(540),
                        Evidence.Kind.SCHEDULE,
                        null,
                        "8B Computing with M. Ellis, 09:15 to 10:05 (Timetable)"),
                    line(
                        at.minusSeconds(70),
                        Evidence.Kind.WINDOW,
                        account,
                        "Opened “My diary.odt” in libreoffice"),
                    line(
                        at,
                        Evidence.Kind.PHRASE,
                        account,
                        "“… nobody would notice if i want to die …”"),
                    line(
                        at.plusSeconds(5),
                        Evidence.Kind.BLIND,
                        account,
                        "The agent did not see this desktop for 4 s")))));
  }

  /** A room was used while nobody was scheduled to be there. */
  public Incident unsupervised(String room, List<String> accounts) {
    Instant from = setting.now().minus(LESSON);
    return opened(
        room,
        new Finding(
            Rule.UNSUPERVISED_USE,
            room,
            3,
            new Finding.Span(from, null),
            new Finding.Grounds(
                "Computers used with nobody scheduled to supervise",
                "From 10:05 on, pupils used this room's computers. Nobody is on the timetable, and"
                    + " no cover has been entered. The change of lessons was given 5 minutes.",
                null,
                accounts,
                List.of())));
  }

  private Incident opened(String room, Finding finding) {
    Instant now = setting.now();
    Scope scope =
        new Scope(setting.site(), room, LocalDate.ofInstant(now, setting.config().zone()));
    Incident incident = incidents.open(scope, new IncidentEvent.Opened(now, finding));
    setting.changed().fire(new IncidentChanged(setting.site(), incident.id()));
    return incident;
  }

  private static Evidence line(
      Instant at, Evidence.Kind kind, @Nullable String account, String text) {
    return new Evidence(at, kind, account, account == null ? null : "ict1-07", text);
  }

  private static Person pupil(String id, String name, int year, String logOn) {
    return new Person(id, name, Person.Audience.PUPIL, year, Set.of(logOn));
  }

  /** Where, when, and who hears of it. */
  @Singleton
  static class Setting {
    private final LanternConfig config;
    private final Clock clock;
    private final Event<IncidentChanged> changed;

    Setting(LanternConfig config, Clock clock, Event<IncidentChanged> changed) {
      this.config = config;
      this.clock = clock;
      this.changed = changed;
    }

    Event<IncidentChanged> changed() {
      return changed;
    }

    LanternConfig config() {
      return config;
    }

    String site() {
      return config.site();
    }

    Instant now() {
      return clock.instant();
    }
  }
}
