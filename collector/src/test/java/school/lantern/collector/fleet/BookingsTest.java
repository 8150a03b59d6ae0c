package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgents;

@QuarkusTest
class BookingsTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
  private static final Instant NOON = NINE.plus(Duration.ofHours(3));

  @Inject TestAgents agents;
  @Inject Bookings bookings;
  @Inject Fleet fleet;

  @AfterEach
  void nothingBooked() {
    bookings.replace("main", List.of());
  }

  @Test
  void aLaptopIsAtHomeExceptWhileItsTrolleyIsBooked() {
    agents.enrolled("Booked-LAP1", "TROLLEY9");
    assertThat(bookings.at("main", "TROLLEY9", NINE, NOON))
        .singleElement()
        .satisfies(
            here ->
                assertThat(here.stays())
                    .containsExactly(new Placement.Stay("TROLLEY9", NINE, NOON)));

    bookings.replace(
        "main",
        List.of(
            new Booking("TROLLEY9", "SCIENCE9", NINE, TEN),
            new Booking("another", "SCIENCE9", NINE, NOON)));
    Device laptop = fleet.devicesAt("main", "TROLLEY9").getFirst();
    assertThat(bookings.placesOf(laptop, NINE, NOON))
        .containsExactlyInAnyOrder("TROLLEY9", "SCIENCE9");
    assertThat(bookings.placesOf(laptop, NINE, TEN)).containsExactly("SCIENCE9");
    assertThat(bookings.at("main", "SCIENCE9", NINE, NOON))
        .singleElement()
        .satisfies(
            here -> {
              assertThat(here.device().id()).isEqualTo(laptop.id());
              assertThat(here.stays()).containsExactly(new Placement.Stay("SCIENCE9", NINE, TEN));
            });
    assertThat(bookings.between("main", TEN, NOON)).hasSize(1);
  }
}
