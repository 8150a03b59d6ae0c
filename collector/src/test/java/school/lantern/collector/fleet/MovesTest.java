package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/** Which room-days are looked at anew when machines move. */
@QuarkusTest
class MovesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final BookedTime TROLLEY = booked("TROLLEY", "ICT1");

  @Inject Fleet fleet;
  @Inject Database database;
  @Inject StaleScopes stale;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  private final String site = "moves-" + UUID.randomUUID();

  /** The collector's own worker would take what is marked. */
  @BeforeEach
  void begin() {
    timer.pause();
    clock.set(TUESDAY_NOON.minus(Duration.ofDays(7)));
    fleet.replaceRooms(site, List.of(new Room("TROLLEY", "Trolley"), new Room("ICT1", "ICT1")));
    fleet.replaceWorkstations(site, Map.of("lap-5", "TROLLEY", "pc-1", "HALL"));
    clock.set(TUESDAY_NOON);
  }

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @Test
  void aBookingThatGoesBeforeAnotherTouchesTheRoomOfThatOneToo() {
    fleet.replaceBookings(site, List.of(TROLLEY));
    assertThat(marked(MONDAY)).containsExactlyInAnyOrder("TROLLEY", "ICT1");

    fleet.replaceBookings(site, List.of(TROLLEY, booked("lap-5", "LIB")));
    assertThat(marked(MONDAY)).containsExactlyInAnyOrder("TROLLEY", "ICT1", "LIB");
  }

  @Test
  void aLateBookingTouchesTheRoomWhereTheMachineWasThen() {
    fleet.replaceWorkstations(site, Map.of("lap-5", "TROLLEY", "pc-1", "GYM"));
    assertThat(marked(TUESDAY)).containsExactlyInAnyOrder("HALL", "GYM");
    assertThat(marked(MONDAY)).as("a move is no correction of the past").isEmpty();

    fleet.replaceBookings(site, List.of(booked("pc-1", "LIB")));
    assertThat(marked(MONDAY)).containsExactlyInAnyOrder("HALL", "GYM", "LIB");
  }

  @Test
  void aMachineThatLeavesATrolleyLeavesTheRoomWhereTheTrolleyIsToday() {
    fleet.replaceBookings(
        site,
        List.of(
            new BookedTime("TROLLEY", "ICT1", TUESDAY, LocalTime.of(9, 0), LocalTime.of(15, 0))));
    database.write(() -> stale.claim(clock.instant(), 1_000).forEach(one -> stale.done(one, null)));
    assertThat(marked(TUESDAY)).isEmpty();

    fleet.replaceWorkstations(site, Map.of("lap-5", "GYM", "pc-1", "HALL"));
    assertThat(marked(TUESDAY)).containsExactlyInAnyOrder("TROLLEY", "ICT1", "GYM");
  }

  @Test
  void aRoomThatItsMachinesLeftHasAPast() {
    fleet.replaceWorkstations(site, Map.of("lap-5", "TROLLEY", "pc-1", "GYM"));
    assertThat(fleet.roomsWithWorkstations(site)).containsExactly("GYM", "HALL", "TROLLEY");

    clock.advance(Duration.ofDays(400));
    assertThat(fleet.roomsWithWorkstations(site)).containsExactly("GYM", "TROLLEY");
  }

  @Test
  void twoMovesAtTheSameMomentAreNoError() {
    Instant nine = Instant.parse("2026-11-23T09:00:00Z");
    Placement.Stay second = new Placement.Stay("LIB", nine, nine.plusSeconds(7_200));
    List<Placement.Stay> kept =
        database.write(
            () -> {
              Placement.Stay first = new Placement.Stay("ICT1", nine, nine.plusSeconds(3_600));
              FormerRoomEntity.keep(site, "set-back-pc", first);
              FormerRoomEntity.flush();
              FormerRoomEntity.keep(site, "set-back-pc", second);
              FormerRoomEntity.flush();
              return FormerRoomEntity.<FormerRoomEntity>list("machine", "set-back-pc").stream()
                  .map(FormerRoomEntity::stay)
                  .toList();
            });
    assertThat(kept).containsExactly(second);
  }

  private Set<String> marked(LocalDate day) {
    return database.read(() -> stale.waiting(site, day, day)).stream()
        .map(Scope::place)
        .collect(Collectors.toSet());
  }

  private static BookedTime booked(String machine, String room) {
    return new BookedTime(machine, room, MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0));
  }
}
