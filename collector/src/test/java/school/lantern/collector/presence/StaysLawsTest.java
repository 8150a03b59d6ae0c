package school.lantern.collector.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.presence.CheckIn.Tap;
import school.lantern.collector.timetable.BellPeriod;

/** What holds whatever people tap. */
class StaysLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant MORNING = Instant.parse("2026-11-23T08:30:00Z");
  private static final int SEEDS = 500;
  private static final Stays STAYS =
      new Stays(
          IntStream.range(0, 6)
              .mapToObj(
                  at ->
                      new BellPeriod(
                          String.valueOf(at + 1), minutes(30 + at * 65L), minutes(90 + at * 65L)))
              .toList());

  /** Law: facts come late and out of order, so their order must not matter. */
  @Test
  void orderDoesNotMatter() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Sighting> sightings = day(new Random(seed));
      List<Stay> inOrder = STAYS.of(sightings);
      Collections.shuffle(sightings, new Random(seed));
      assertThat(STAYS.of(sightings)).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  /** Law: nobody is in two rooms at once. */
  @Test
  void nobodyIsInTwoRooms() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Stay> stays = STAYS.of(day(new Random(seed)));
      for (Stay one : stays) {
        for (Stay other : stays) {
          boolean same = one.sighting().staffId().equals(other.sighting().staffId());
          boolean elsewhere = !one.sighting().roomId().equals(other.sighting().roomId());
          if (same && elsewhere) {
            assertThat(other.overlaps(one.sighting().from(), one.end().at()))
                .as("seed %d: %s and %s", seed, one, other)
                .isFalse();
          }
        }
      }
    }
  }

  /** Law: nothing lasts beyond its period, or an hour; what somebody says can only shorten it. */
  @Test
  void nothingLastsLongerThanItMay() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Stay stay : STAYS.of(day(new Random(seed)))) {
        Instant from = stay.sighting().from();
        Duration longest = Duration.ofMinutes(60).plus(Stays.EARLY);
        assertThat(stay.end().at())
            .as("seed %d", seed)
            .isAfter(from)
            .isBeforeOrEqualTo(
                stay.sighting() instanceof CheckIn
                    ? from.plus(longest)
                    : from.plus(Duration.ofHours(2)));
      }
    }
  }

  /** Law: what one person does changes nothing about the others. */
  @Test
  void peopleDoNotConcernEachOther() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Sighting> everybody = day(new Random(seed));
      List<Sighting> one =
          everybody.stream().filter(sighting -> sighting.staffId().equals("S1")).toList();
      assertThat(STAYS.of(everybody))
          .as("seed %d", seed)
          .filteredOn(stay -> stay.sighting().staffId().equals("S1"))
          .isEqualTo(STAYS.of(one));
    }
  }

  /** Minute by minute: where was this person seen last, and does that still count? */
  @Test
  void minuteByMinuteItIsTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Sighting> sightings = day(new Random(seed));
      List<Stay> stays = STAYS.of(sightings);
      for (int minute = 0; minute < 640; minute++) {
        Instant at = minutes(minute);
        assertThat(
                stays.stream()
                    .filter(stay -> stay.holds(at))
                    .map(stay -> stay.sighting().staffId() + " in " + stay.sighting().roomId())
                    .distinct())
            .as("seed %d, minute %d", seed, minute)
            .containsExactlyInAnyOrderElementsOf(seenAt(minute, sightings));
      }
    }
  }

  private static Set<String> seenAt(int minute, List<Sighting> sightings) {
    Set<String> seen = new TreeSet<>();
    for (String staff : List.of("S1", "S2", "S3")) {
      List<Sighting> soFar =
          sightings.stream()
              .filter(sighting -> sighting.staffId().equals(staff))
              .filter(sighting -> minuteOf(sighting.from()) <= minute)
              .sorted(Sighting.IN_ORDER)
              .toList();
      for (Sighting last : soFar.reversed()) {
        if (!last.roomId().equals(soFar.getLast().roomId())) {
          break;
        }
        if (minute < endsAt(last)) {
          seen.add(staff + " in " + last.roomId());
        }
      }
    }
    return seen;
  }

  private static long endsAt(Sighting sighting) {
    long from = minuteOf(sighting.from());
    if (sighting instanceof RegisterMark mark) {
      return 90 + (Long.parseLong(mark.period()) - 1) * 65;
    }
    long end = from + 60;
    for (long begins = 30; begins < 400; begins += 65) {
      if (from >= begins - 5 && from < begins + 60) {
        end = begins + 60;
      }
    }
    Tap leaving = sighting instanceof CheckIn checkIn ? checkIn.leaving() : null;
    return leaving == null ? end : Math.min(end, minuteOf(leaving.at()));
  }

  private static long minuteOf(Instant at) {
    return Duration.between(MORNING, at).toMinutes();
  }

  private static List<Sighting> day(Random random) {
    List<Sighting> sightings = new ArrayList<>();
    int count = random.nextInt(12);
    for (int at = 0; at < count; at++) {
      sightings.add(random.nextInt(4) == 0 ? register(random) : checkIn(random, at));
    }
    return sightings;
  }

  private static CheckIn checkIn(Random random, int number) {
    Instant from = minutes(random.nextInt(480));
    Tap arrival = new Tap(from, from.plusSeconds(60L * random.nextInt(5)), null);
    CheckIn here =
        new CheckIn(
            "%03d".formatted(number),
            "S" + (1 + random.nextInt(3)),
            "R" + random.nextInt(3),
            arrival,
            null);
    Instant left = from.plusSeconds(60L * random.nextInt(90));
    return random.nextBoolean() ? here : here.left(new Tap(left, left, null));
  }

  private static RegisterMark register(Random random) {
    int period = random.nextInt(6);
    return new RegisterMark(
        "S" + (1 + random.nextInt(3)),
        "R" + random.nextInt(3),
        DAY,
        String.valueOf(period + 1),
        minutes(30 + period * 65L + random.nextInt(20)));
  }

  private static Instant minutes(long afterMorning) {
    return MORNING.plus(Duration.ofMinutes(afterMorning));
  }
}
