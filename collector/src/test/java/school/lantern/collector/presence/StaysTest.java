package school.lantern.collector.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.presence.CheckIn.Tap;
import school.lantern.collector.timetable.BellPeriod;

/** How long a check-in and a register count. */
class StaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Stays STAYS =
      new Stays(
          List.of(
              new BellPeriod("1", at("09:00"), at("10:00")),
              new BellPeriod("2", at("10:00"), at("11:00")),
              new BellPeriod("3", at("11:20"), at("12:20"))));

  @Test
  void aForgottenLeavingEndsWithThePeriod() {
    assertThat(spans(here("ICT1", "09:10"))).containsExactly("ICT1 09:10 10:00 INFERRED");
  }

  @Test
  void outsideOfPeriodsItEndsAfterAnHour() {
    assertThat(spans(here("ICT1", "16:05"))).containsExactly("ICT1 16:05 17:05 INFERRED");
  }

  @Test
  void whoComesShortlyBeforeTheBellComesForThePeriodThatItBegins() {
    assertThat(spans(here("ICT1", "08:55"))).containsExactly("ICT1 08:55 10:00 INFERRED");
    assertThat(spans(here("ICT1", "08:54"))).containsExactly("ICT1 08:54 09:54 INFERRED");
    assertThat(spans(here("ICT1", "09:57"))).containsExactly("ICT1 09:57 11:00 INFERRED");
    assertThat(spans(here("ICT1", "10:57"))).containsExactly("ICT1 10:57 11:00 INFERRED");
  }

  @Test
  void sayingSoEndsIt() {
    assertThat(spans(left(here("ICT1", "09:10"), "09:40")))
        .containsExactly("ICT1 09:10 09:40 SAID");
    assertThat(spans(left(here("ICT1", "09:10"), "10:30")))
        .as("too late to say so")
        .containsExactly("ICT1 09:10 10:00 INFERRED");
    assertThat(spans(left(here("ICT1", "09:10"), "09:10"))).as("a mistaken tap").isEmpty();
  }

  @Test
  void beingSeenElsewhereEndsIt() {
    assertThat(spans(here("ICT1", "09:10"), here("LIB", "09:30")))
        .containsExactly("ICT1 09:10 09:30 MOVED", "LIB 09:30 10:00 INFERRED");
    assertThat(spans(here("ICT1", "09:10"), here("ICT1", "09:30")))
        .as("seen again in the same room")
        .containsExactly("ICT1 09:10 10:00 INFERRED", "ICT1 09:30 10:00 INFERRED");
    assertThat(spans(here("ICT1", "09:10"), register("LIB", "1", "09:30")))
        .containsExactly("ICT1 09:10 09:30 MOVED", "LIB 09:30 10:00 INFERRED");
  }

  @Test
  void ofTwoTapsAtOnceTheLaterCounts() {
    CheckIn corrected =
        new CheckIn("b", "S1", "LIB", new Tap(at("09:10"), at("09:20"), null), null);
    assertThat(spans(here("ICT1", "09:10"), corrected)).containsExactly("LIB 09:10 10:00 INFERRED");
  }

  @Test
  void aRegisterCountsUntilTheEndOfThePeriodThatItNames() {
    assertThat(spans(register("ICT1", "1", "09:04"))).containsExactly("ICT1 09:04 10:00 INFERRED");
    assertThat(spans(register("ICT1", "1", "08:40")))
        .as("taken before the bell")
        .containsExactly("ICT1 08:40 10:00 INFERRED");
    assertThat(spans(register("ICT1", "Lunch", "09:04")))
        .as("the bells have changed since")
        .containsExactly("ICT1 09:04 10:00 INFERRED");
  }

  private static List<String> spans(Sighting... sightings) {
    return STAYS.of(List.of(sightings)).stream()
        .map(
            stay ->
                "%s %s %s %s"
                    .formatted(
                        stay.sighting().roomId(),
                        wall(stay.sighting().from()),
                        wall(stay.end().at()),
                        stay.end().known()))
        .toList();
  }

  private static CheckIn here(String room, String from) {
    return new CheckIn(room + from, "S1", room, new Tap(at(from), at(from), null), null);
  }

  private static CheckIn left(CheckIn checkIn, String at) {
    return checkIn.left(new Tap(at(at), at(at), null));
  }

  private static RegisterMark register(String room, String period, String takenAt) {
    return new RegisterMark("S1", room, DAY, period, at(takenAt));
  }

  private static Instant at(String wall) {
    return Instant.parse(DAY + "T" + wall + ":00Z");
  }

  private static String wall(Instant at) {
    return at.toString().substring(11, 16);
  }
}
