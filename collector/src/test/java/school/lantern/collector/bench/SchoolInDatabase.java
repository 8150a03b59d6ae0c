package school.lantern.collector.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.ingest.YearOfFacts;
import school.lantern.collector.platform.Database;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** The made-up year in the collector's own tables: people, rooms, workstations, lessons, facts. */
@Singleton
public class SchoolInDatabase {
  private final Database database;
  private final AgroalDataSource source;
  private final Directory directory;
  private final Fleet fleet;
  private final Lessons lessons;

  SchoolInDatabase(
      Database database,
      AgroalDataSource source,
      Directory directory,
      Fleet fleet,
      Lessons lessons) {
    this.database = database;
    this.source = source;
    this.directory = directory;
    this.fleet = fleet;
    this.lessons = lessons;
  }

  /** How many facts it is. */
  public long fill(String site, SchoolYear year) {
    database.write(
        () -> {
          directory.replace(site, people());
          fleet.replaceRooms(site, rooms(year));
          fleet.replaceWorkstations(site, workstations(year));
          devices(site, workstations(year).keySet());
          lessons.replace(site, year);
        });
    long facts = 0;
    Map<LocalDate, List<YearRoomDay>> byDay =
        year.roomDays().collect(Collectors.groupingBy(YearRoomDay::day));
    for (List<YearRoomDay> day : byDay.values()) {
      facts += database.write(() -> day.stream().mapToInt(each -> add(site, each)).sum());
    }
    return facts;
  }

  public static String room(int number) {
    return "R%02d".formatted(number);
  }

  public static String device(int room, int workstation) {
    return "%064x".formatted(room * 100 + workstation);
  }

  /** The facts of one room-day. */
  private int add(String site, YearRoomDay roomDay) {
    return roomDay.sessions().stream()
        .collect(Collectors.groupingBy(YearRoomDay.Session::workstation))
        .entrySet()
        .stream()
        .mapToInt(
            entry ->
                lessons
                    .facts()
                    .add(
                        site,
                        device(roomDay.room(), entry.getKey()),
                        roomDay.day(),
                        entry.getValue()))
        .sum();
  }

  private static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int pupil = 0; pupil < SchoolYear.PUPILS; pupil++) {
      people.add(
          new Person(
              "P" + pupil,
              "Pupil " + pupil,
              Person.Audience.PUPIL,
              SchoolYear.YEAR_GROUPS + pupil % SchoolYear.YEAR_GROUPS,
              Set.of("p" + pupil)));
    }
    people.add(new Person("E1", "M. Ellis", Person.Audience.STAFF, null, Set.of("m.ellis")));
    return people;
  }

  private static List<Room> rooms(SchoolYear year) {
    return IntStream.range(0, year.rooms())
        .mapToObj(room -> new Room(room(room), "Room " + room))
        .toList();
  }

  private static Map<String, String> workstations(SchoolYear year) {
    Map<String, String> places = new HashMap<>();
    for (int room = 0; room < year.rooms(); room++) {
      for (int each = 0; each < year.workstations() / year.rooms(); each++) {
        places.put("pc-%02d-%02d".formatted(room, each), room(room));
      }
    }
    return places;
  }

  private void devices(String site, Set<String> hostnames) {
    try (Connection connection = source.getConnection();
        PreparedStatement row =
            connection.prepareStatement(
                "insert into device (id, site, hostname, fingerprint, enrolled_at, open_sessions,"
                    + " revoked, token_hash) values (?, ?, ?, '', 0, '[]', false, '')")) {
      for (String hostname : hostnames) {
        String[] parts = hostname.split("-", -1);
        row.setString(1, device(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        row.setString(2, site);
        row.setString(3, hostname);
        row.addBatch();
      }
      row.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The timetable that the year was made up from. */
  @Singleton
  public static class Lessons {
    private final Timetable timetable;
    private final YearOfFacts facts;

    Lessons(Timetable timetable, YearOfFacts facts) {
      this.timetable = timetable;
      this.facts = facts;
    }

    YearOfFacts facts() {
      return facts;
    }

    void replace(String site, SchoolYear year) {
      List<LocalDate> days = year.schoolDays().toList();
      List<Bell> bells = new ArrayList<>();
      List<Appointment> appointments = new ArrayList<>();
      for (int period = 0; period < SchoolYear.PERIODS; period++) {
        String name = String.valueOf(period + 1);
        bells.add(
            new Bell(
                name,
                SchoolYear.FIRST_BELL.plusSeconds((long) period * SchoolYear.PERIOD_SECONDS),
                SchoolYear.FIRST_BELL.plusSeconds((period + 1L) * SchoolYear.PERIOD_SECONDS),
                Bell.Applies.ORDINARILY));
        for (int room = 0; room < year.rooms(); room++) {
          for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0 && year.taught(room, day, period)) {
              appointments.add(
                  new Appointment(InCycle.always(null, day, name), room(room), "E1", "8B"));
            }
          }
        }
      }
      timetable.replace(
          site,
          new TimetableFacts(
              new SchoolCalendar(
                  List.of(new Term("The year", days.getFirst(), days.getLast())),
                  List.of(),
                  List.of()),
              bells,
              appointments,
              List.of(),
              Arrangements.NONE));
    }
  }
}
