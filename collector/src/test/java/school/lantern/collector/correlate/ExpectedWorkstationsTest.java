package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgents;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.timetable.Timetable;

/** Which computers a room's silence is counted of. */
@QuarkusTest
class ExpectedWorkstationsTest {
  private static final List<Blind> ONE_COMPUTER_ALL_DAY =
      List.of(
          new Blind("3", Blind.Reason.NEVER_REPORTED, Duration.ofMinutes(60)),
          new Blind("4", Blind.Reason.NEVER_REPORTED, Duration.ofMinutes(50)));

  @Inject TestAgents agents;
  @Inject Lessons lessons;
  @Inject RoomDayTrials trials;
  @Inject Timetable timetable;
  @Inject Fleet fleet;
  @Inject RoomsNow rooms;
  @Inject @All List<ConsoleCommand> commands;

  @AfterEach
  void clean() {
    fleet.replaceBookings(site(), List.of());
    fleet.replaceWorkstations(site(), Map.of());
    lessons.end();
  }

  @Test
  void aComputerThatWasSetUpAnewIsOneComputer() {
    lessons.begin("EX1");
    agents.enrolled("Ex-Again", "EX1");
    agents.enrolled("ex-again", "EX1");
    lessons.theDayIsOver();
    assertThat(blind("EX1")).isEqualTo(ONE_COMPUTER_ALL_DAY);
    assertThat(fleet.devicesAt(site(), "EX1"))
        .extracting(device -> device.contact().life().replacedAt() == null)
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void aComputerThatWasShutOutIsNotMissed() {
    lessons.begin("EX2");
    agents.enrolled("ex-out", "EX2");
    shutOut("ex-out");
    lessons.theDayIsOver();
    assertThat(blind("EX2")).isEmpty();
    fleet.replaceWorkstations(site(), Map.of("ex-out", "EX2"));
  }

  @Test
  void daysBeforeTheEnrolmentAreNotUnknown() {
    lessons.begin("EX3");
    lessons.theDayIsOver();
    agents.enrol(agents.stranger(), agents.token(1, "EX3"), "ex-late");
    assertThat(fleet.devicesAt(site(), "EX3")).hasSize(1);
    assertThat(blind("EX3")).isEmpty();
  }

  @Test
  void aComputerOfTheListWithoutARecorderIsUnknown() {
    lessons.begin("EX4");
    fleet.replaceWorkstations(site(), Map.of("ex-listed", "EX4"));
    agents.enrolled("ex-listed", "EX4");
    shutOut("ex-listed");
    lessons.theDayIsOver();
    assertThat(blind("EX4")).isEqualTo(ONE_COMPUTER_ALL_DAY);
  }

  @Test
  void aLaptopIsExpectedWhereItIsBookedAndNotInItsStore() {
    lessons.begin("EX5");
    fleet.replaceRooms(site(), List.of(new Room("EX5", "Trolley", true), new Room("EX6", "Lab")));
    fleet.replaceWorkstations(site(), Map.of("ex-lap", "EX5", "ex-lap2", "EX5"));
    agents.enrolled("ex-lap", "EX5");
    LocalDate day = lessons.scope("EX5").day();
    LocalTime from = LocalTime.of(10, 40);
    fleet.replaceBookings(
        site(), List.of(new BookedTime("EX5", "EX6", day, from, LocalTime.of(11, 40))));
    lessons.itIs("12:00");
    assertThat(rooms.of(site()))
        .filteredOn(room -> room.place().id().equals("EX5"))
        .singleElement()
        .satisfies(room -> assertThat(room.today().computers().unknown()).isFalse());
    lessons.theDayIsOver();
    assertThat(blind("EX5")).isEmpty();
    assertThat(blind("EX6"))
        .containsExactly(new Blind("3", Blind.Reason.NEVER_REPORTED, Duration.ofHours(2)));
  }

  private void shutOut(String hostname) {
    ConsoleCommand revoke =
        commands.stream().filter(one -> one.name().equals("revoke")).findFirst().orElseThrow();
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertThat(revoke.run(List.of(hostname), nowhere)).isZero();
  }

  private List<Blind> blind(String room) {
    Scope scope = lessons.scope(room);
    RoomDayTrials.Supposed asItIs =
        new RoomDayTrials.Supposed(
            scope.site(), scope.day(), timetable.day(scope.site(), scope.day()));
    return Objects.requireNonNull(trials.with(asItIs, List.of(room)).get(room)).blind();
  }

  private String site() {
    return lessons.scope("").site();
  }
}
