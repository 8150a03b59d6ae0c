package school.lantern.collector.correlate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import school.lantern.collector.fleet.Places;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.timetable.Timetable;

/**
 * Gives every room that has workstations to the engine when a school day begins, and once it is
 * over. A room from which nobody reports makes no fact, and what makes no fact would never be
 * computed: its silence would count as nothing instead of as unknown. From the first look on, the
 * engine looks again at each bell of the day.
 */
@ApplicationScoped
class DaySweep {
  private static final Logger LOG = Logger.getLogger(DaySweep.class);

  /** After a longer standstill, older days stay as they are. */
  private static final int DAYS_BACK = 31;

  private final Database database;
  private final SweptDayStore swept;
  private final StaleScopes stale;
  private final School school;
  private final Clock clock;

  /** The day that was begun; after a restart it is begun once more, which does no harm. */
  private volatile LocalDate begun = LocalDate.MIN;

  DaySweep(Database database, SweptDayStore swept, StaleScopes stale, School school, Clock clock) {
    this.database = database;
    this.swept = swept;
    this.stale = stale;
    this.school = school;
    this.clock = clock;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      sweep();
      begin();
    } catch (RuntimeException failed) {
      LOG.error("Finished days could not be looked at; next try in ten minutes", failed);
    }
  }

  /**
   * Takes all days since the last one that are over in school time; on the first run, yesterday.
   */
  void sweep() {
    Instant now = clock.instant();
    String site = school.site();
    LocalDate today = school.day(now);
    LocalDate first =
        database
            .read(() -> swept.last(site))
            .map(last -> last.plusDays(1))
            .orElse(today.minusDays(1));
    LocalDate oldest = today.minusDays(DAYS_BACK);
    LocalDate from = first.isBefore(oldest) ? oldest : first;
    if (from.isBefore(today)) {
      from.datesUntil(today).forEach(day -> take(site, day, now));
    }
  }

  /** Takes today, once. */
  void begin() {
    Instant now = clock.instant();
    LocalDate today = school.day(now);
    if (!today.equals(begun)) {
      stale.mark(rooms(today), now);
      begun = today;
    }
  }

  private void take(String site, LocalDate day, Instant now) {
    List<Scope> rooms = rooms(day);
    database.write(
        () -> {
          if (swept.add(site, day)) {
            stale.mark(rooms, now);
          }
        });
  }

  /** Every room with workstations on a day of school; none on another day. */
  List<Scope> rooms(LocalDate day) {
    return school.open(day)
        ? school.rooms(day).stream().map(room -> new Scope(school.site(), room, day)).toList()
        : List.of();
  }

  /** What the school is and has. */
  @ApplicationScoped
  static class School {
    private final LanternConfig lantern;
    private final Places places;
    private final Timetable timetable;

    School(LanternConfig lantern, Places places, Timetable timetable) {
      this.lantern = lantern;
      this.places = places;
      this.timetable = timetable;
    }

    String site() {
      return lantern.site();
    }

    LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, lantern.zone());
    }

    boolean open(LocalDate day) {
      return timetable.day(lantern.site(), day).open();
    }

    Set<String> rooms(LocalDate day) {
      return places.rooms(
          lantern.site(),
          day.atStartOfDay(lantern.zone()).toInstant(),
          day.plusDays(1).atStartOfDay(lantern.zone()).toInstant());
    }
  }
}
