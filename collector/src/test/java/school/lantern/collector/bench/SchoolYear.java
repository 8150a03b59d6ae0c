package school.lantern.collector.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up school year, the same for the same seed: six lessons a day, most of them taught, most
 * workstations used in them; some pupils stay on after the bell, some come when nobody is there.
 *
 * @param seed of the chance in it
 * @param days how many school days
 * @param rooms how many rooms
 * @param workstations how many in all rooms together
 */
public record SchoolYear(long seed, int days, int rooms, int workstations) {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");
  public static final int PUPILS = 1_200;

  /** Pupils' year groups follow from their numbers: 0 to 6. */
  public static final int YEAR_GROUPS = 7;

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 2);
  public static final LocalTime FIRST_BELL = LocalTime.of(8, 50);
  public static final int PERIODS = 6;
  public static final int PERIOD_SECONDS = 50 * 60;
  private static final int MOST_LATE_SECONDS = 300;
  private static final int SHORTEST_WINDOW_SECONDS = 120;
  private static final double TAUGHT = 0.85;
  private static final double USED_WHEN_TAUGHT = 0.72;
  private static final double USED_WHEN_NOT = 0.08;
  private static final double STAYS_ON = 0.03;
  private static final double BROWSES = 0.5;

  /** 190 days, 45 rooms, 600 workstations: about two million sessions and windows. */
  public static SchoolYear full() {
    return new SchoolYear(20_250_902L, Integer.getInteger("bench.days", 190), 45, 600);
  }

  /** All room-days, day by day. */
  public Stream<YearRoomDay> roomDays() {
    return schoolDays()
        .flatMap(
            day ->
                Stream.iterate(0, room -> room < rooms, room -> room + 1)
                    .map(room -> roomDay(room, day)));
  }

  /** The bells of a day, by number from 1. */
  public static List<YearRoomDay.Span> bells(LocalDate day) {
    long first = day.atTime(FIRST_BELL).atZone(ZONE).toEpochSecond();
    return IntStream.range(0, PERIODS)
        .mapToObj(
            period ->
                new YearRoomDay.Span(
                    first + (long) period * PERIOD_SECONDS,
                    first + (long) (period + 1) * PERIOD_SECONDS))
        .toList();
  }

  public Stream<LocalDate> schoolDays() {
    return Stream.iterate(FIRST_DAY, day -> day.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .limit(days);
  }

  /** Whether there is a lesson, the same in every week; periods count from 0. */
  public boolean taught(int room, DayOfWeek weekday, int period) {
    long place = (room * 7L + weekday.getValue()) * PERIODS + period;
    return new Random(seed ^ place * 0x9E3779B97F4A7C15L).nextDouble() < TAUGHT;
  }

  private YearRoomDay roomDay(int room, LocalDate day) {
    Random chance = new Random(seed * 31 + day.toEpochDay() * 1_000 + room);
    List<YearRoomDay.Span> lessons = new ArrayList<>();
    List<YearRoomDay.Session> sessions = new ArrayList<>();
    List<YearRoomDay.Span> bells = bells(day);
    for (int period = 0; period < bells.size(); period++) {
      YearRoomDay.Span bell = bells.get(period);
      boolean taught = taught(room, day.getDayOfWeek(), period);
      if (taught) {
        lessons.add(bell);
      }
      for (int workstation = 0; workstation < workstations / rooms; workstation++) {
        if (chance.nextDouble() < (taught ? USED_WHEN_TAUGHT : USED_WHEN_NOT)) {
          sessions.add(session(chance, workstation, bell));
        }
      }
    }
    return new YearRoomDay(room, day, lessons, apart(sessions));
  }

  /** Nobody logs on where somebody still is. */
  private static List<YearRoomDay.Session> apart(List<YearRoomDay.Session> sessions) {
    List<YearRoomDay.Session> kept = new ArrayList<>();
    for (YearRoomDay.Session next : sessions) {
      boolean free =
          kept.stream()
              .filter(before -> before.workstation() == next.workstation())
              .allMatch(before -> before.when().until() <= next.when().from());
      if (free) {
        kept.add(next);
      }
    }
    return kept;
  }

  private YearRoomDay.Session session(Random chance, int workstation, YearRoomDay.Span bell) {
    long from = bell.from() + chance.nextInt(MOST_LATE_SECONDS);
    boolean staysOn = chance.nextDouble() < STAYS_ON;
    long until =
        staysOn
            ? bell.until() + MOST_LATE_SECONDS + chance.nextInt(PERIOD_SECONDS)
            : bell.until() - chance.nextInt(MOST_LATE_SECONDS);
    List<YearRoomDay.Window> windows = new ArrayList<>();
    for (long at = from; at < until; ) {
      long next =
          Math.min(until, at + SHORTEST_WINDOW_SECONDS + chance.nextInt(PERIOD_SECONDS / 2));
      windows.add(
          new YearRoomDay.Window(new YearRoomDay.Span(at, next), chance.nextDouble() < BROWSES));
      at = next;
    }
    return new YearRoomDay.Session(
        workstation, chance.nextInt(PUPILS), new YearRoomDay.Span(from, until), windows);
  }
}
