package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Placement.Stay;

class WhereaboutsTest {
  private static final Whereabouts LAPTOP = new Whereabouts("lap1", Home.always("TROLLEY"));

  @Test
  void whatIsBookedNowhereIsAtHome() {
    assertThat(stays(booking("lap2", "A", 2, 4), booking("ICT1", "A", 2, 4)))
        .containsExactly("TROLLEY 0-10");
  }

  @Test
  void theTrolleyTakesItAlongAndItsOwnBookingComesFirst() {
    assertThat(stays(booking("TROLLEY", "B", 2, 8), booking("lap1", "C", 4, 5)))
        .containsExactly("TROLLEY 0-2", "B 2-4", "C 4-5", "B 5-8", "TROLLEY 8-10");
  }

  @Test
  void theLaterBookingHolds() {
    assertThat(stays(booking("lap1", "B", 2, 8), booking("lap1", "C", 4, 20)))
        .containsExactly("TROLLEY 0-2", "B 2-4", "C 4-10");
    assertThat(stays(booking("lap1", "B", -5, 3), booking("lap1", "B", 3, 5)))
        .as("two that touch are one")
        .containsExactly("B 0-5", "TROLLEY 5-10");
  }

  @Test
  void whatIsInferredGoesBeforeHomeAndBehindBookings() {
    List<Stay> inferred =
        List.of(new Stay("D", at(3), at(5), true), new Stay("D", at(7), at(9), true));
    Whereabouts laptop = new Whereabouts("lap1", Home.always("TROLLEY"), inferred);
    List<Stay> stays =
        laptop.between(
            at(0), at(10), List.of(booking("TROLLEY", "B", 4, 6), booking("lap1", "D", 8, 10)));
    assertThat(stays)
        .containsExactly(
            new Stay("TROLLEY", at(0), at(3)),
            new Stay("D", at(3), at(4), true),
            new Stay("B", at(4), at(6)),
            new Stay("TROLLEY", at(6), at(7)),
            new Stay("D", at(7), at(8), true),
            new Stay("D", at(8), at(10)));
    assertThat(laptop.between(at(4), at(8), List.of()).getFirst())
        .as("cut at both ends")
        .isEqualTo(new Stay("D", at(4), at(5), true));
  }

  /** Law: whatever is booked, a device is at one place at every moment. */
  @Test
  void staysFillTheTimeAndSayWhatHoldsAtEveryMoment() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Booking> bookings = new ArrayList<>();
      for (int number = 0; number < 6; number++) {
        int from = random.nextInt(12) - 1;
        bookings.add(
            booking(
                random.nextBoolean() ? "lap1" : "TROLLEY",
                "R" + random.nextInt(3),
                from,
                from + 1 + random.nextInt(5)));
      }
      List<Stay> stays = LAPTOP.between(at(0), at(10), bookings);
      Instant end = at(0);
      for (Stay stay : stays) {
        assertThat(stay.from()).as("seed %d", seed).isEqualTo(end);
        end = stay.until();
      }
      assertThat(end).as("seed %d", seed).isEqualTo(at(10));
      for (int minute = 0; minute < 10; minute++) {
        assertThat(placeAt(stays, at(minute)))
            .as("seed %d", seed)
            .isEqualTo(says(bookings, minute));
      }
    }
  }

  private static String says(List<Booking> bookings, int minute) {
    for (String machine : List.of("lap1", "TROLLEY")) {
      String place = "";
      for (int from = -1; from <= minute; from++) {
        for (String room : List.of("R0", "R1", "R2")) {
          for (Booking booking : bookings) {
            if (booking.machine().equals(machine)
                && booking.roomId().equals(room)
                && booking.from().equals(at(from))
                && at(minute).isBefore(booking.until())) {
              place = room;
            }
          }
        }
      }
      if (!place.isEmpty()) {
        return place;
      }
    }
    return "TROLLEY";
  }

  private static String placeAt(List<Stay> stays, Instant moment) {
    return stays.stream()
        .filter(stay -> !moment.isBefore(stay.from()) && moment.isBefore(stay.until()))
        .map(Stay::place)
        .findFirst()
        .orElse("nowhere");
  }

  private static List<String> stays(Booking... bookings) {
    return LAPTOP.between(at(0), at(10), List.of(bookings)).stream()
        .map(
            stay ->
                "%s %d-%d"
                    .formatted(
                        stay.place(), stay.from().getEpochSecond(), stay.until().getEpochSecond()))
        .toList();
  }

  private static Booking booking(String machine, String room, int from, int until) {
    return new Booking(machine, room, at(from), at(until));
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
