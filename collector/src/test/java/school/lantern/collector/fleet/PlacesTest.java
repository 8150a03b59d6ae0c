package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;

/** On 23 November 2026, when school time is UTC. */
@QuarkusTest
class PlacesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
  private static final Instant NOON = NINE.plus(Duration.ofHours(3));

  @Inject TestAgents agents;
  @Inject Places places;
  @Inject Fleet fleet;
  @Inject MovableClock clock;

  @AfterEach
  void asBefore() {
    clock.reset();
    fleet.replaceBookings("main", List.of());
    fleet.replaceWorkstations("main", Map.of());
  }

  @Test
  void aLaptopIsAtHomeExceptWhileItsTrolleyIsBooked() {
    agents.enrolled("Booked-LAP1", "TROLLEY9");
    assertThat(places.at("main", "TROLLEY9", NINE, NOON).devices())
        .singleElement()
        .satisfies(
            here ->
                assertThat(here.stays())
                    .containsExactly(new Placement.Stay("TROLLEY9", NINE, NOON)));

    fleet.replaceBookings(
        "main",
        List.of(
            new BookedTime("TROLLEY9", "SCIENCE9", DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)),
            new BookedTime("another", "SCIENCE9", DAY, LocalTime.of(9, 0), LocalTime.of(12, 0))));
    Device laptop = fleet.devicesAt("main", "TROLLEY9").getFirst();
    assertThat(places.placesOf(laptop, NINE, NOON))
        .containsExactlyInAnyOrder("TROLLEY9", "SCIENCE9");
    assertThat(places.placesOf(laptop, NINE, TEN)).containsExactly("SCIENCE9");
    assertThat(places.at("main", "SCIENCE9", NINE, NOON).devices())
        .singleElement()
        .satisfies(
            here -> {
              assertThat(here.device().id()).isEqualTo(laptop.id());
              assertThat(here.stays()).containsExactly(new Placement.Stay("SCIENCE9", NINE, TEN));
            });
    assertThat(places.rooms("main", NINE, NOON)).contains("SCIENCE9", "TROLLEY9");
    assertThat(fleet.bookings("main")).hasSize(2);
  }

  @Test
  void aMoveOnTheListCountsFromItsMoment() {
    clock.set(NINE.minus(Duration.ofDays(3)));
    fleet.replaceWorkstations("main", Map.of("Moved-PC", "ICT7"));
    clock.set(TEN);
    fleet.replaceWorkstations("main", Map.of("moved-pc", "LIB7"));
    Instant moved = clock.instant();
    assertThat(listed("ICT7").getFirst().from()).isEqualTo(NINE);
    assertThat(listed("ICT7").getFirst().until()).isBetween(TEN, moved);
    assertThat(listed("LIB7").getFirst().from()).isEqualTo(listed("ICT7").getFirst().until());
    assertThat(listed("LIB7").getFirst().until()).isEqualTo(NOON);
    assertThat(places.at("main", "ICT7", NINE.minus(Duration.ofDays(9)), NINE).listed())
        .as("nobody expected it before it was on the list")
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.stays().getFirst().from())
                    .isAfterOrEqualTo(NINE.minus(Duration.ofDays(3))));
  }

  @Test
  void whatNobodyHadPlacedGetsItsRoomBackwards() {
    TestAgent agent = agents.stranger();
    agents.enrol(agent, agents.token(1, null), "Placed-Late");
    Device device = device(agent);
    assertThat(device.roomId()).isNull();
    fleet.replaceWorkstations("main", Map.of("placed-late", "ICT8"));
    assertThat(places.placesOf(device, NINE.minus(Duration.ofDays(900)), NOON))
        .containsExactly("ICT8");
  }

  @Test
  void aTokenMovesADeviceFromItsMomentOn() {
    clock.set(NINE);
    TestAgent agent = agents.stranger();
    agents.enrol(agent, agents.token(1, "GYM7"), "Token-Moved");
    clock.set(TEN);
    agents.enrol(agent, agents.token(1, "ART7"), "Token-Moved");
    Device device = device(agent);
    assertThat(device.roomId()).isEqualTo("ART7");
    Instant later = TEN.plus(Duration.ofMinutes(30));
    assertThat(places.placesOf(device, NINE, NINE.plusSeconds(600))).containsExactly("GYM7");
    assertThat(places.placesOf(device, later, NOON)).containsExactly("ART7");
    assertThat(places.at("main", "GYM7", later, NOON).devices()).isEmpty();
    assertThat(places.at("main", "GYM7", NINE, NOON).devices()).hasSize(1);
  }

  private List<Placement.Stay> listed(String room) {
    return places.at("main", room, NINE, NOON).listed().getFirst().stays();
  }

  private Device device(TestAgent agent) {
    return fleet.device(Fingerprints.deviceId(agent.keys().getPublic())).orElseThrow();
  }
}
