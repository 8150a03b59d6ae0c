package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Imports.Order;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

@QuarkusTest
class BookingsImportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject Undoing undoing;
  @Inject Fleet fleet;
  @Inject SchoolRecords records;
  @Inject StaleScopes stale;
  @Inject Scheduler timer;
  private static final String BOOKED = "pc1,ICT2,2026-11-23";
  private static final String BELLS =
      """
      period,start,end,weekday,years,dates
      1,09:00,10:00,,,
      2,10:00,11:00,,,
      3,11:20,12:20,,,
      4,12:20,13:00,,,
      """;

  private final String site = "bookings-" + UUID.randomUUID();

  @Test
  void bookingsComeInAreComparedAndAreTakenBack() {
    bringIn(Sample.files());
    Map<String, String> file =
        Map.of(
            "bookings.csv",
            "Machine,Room,Date,Start,End\nPC1,ICT2,23/11/2026,09:05,10:00\nICT1,ICT2,2026-11-24,,\n");
    bringIn(file);
    assertThat(fleet.bookings(site))
        .containsExactlyInAnyOrder(
            new BookedTime("PC1", "ICT2", MONDAY, LocalTime.of(9, 5), LocalTime.of(10, 0)),
            new BookedTime(
                "ICT1", "ICT2", MONDAY.plusDays(1), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    assertThat(imports.preview(site, new Upload(file)).tables())
        .extracting(TableDifference::count)
        .containsExactly(new TableCount("bookings.csv", 0, 0, 0, 2));
    Map<String, String> longer =
        Map.of("bookings.csv", "machine,room,date,start,end\nPC1,ICT2,2026-11-23,09:05,11:00\n");
    assertThat(imports.preview(site, new Upload(longer)).tables())
        .extracting(TableDifference::count)
        .containsExactly(new TableCount("bookings.csv", 0, 1, 1, 0));

    Undoing.Look look = undoing.look(site);
    assertThat(look).isInstanceOf(Undoing.Look.Possible.class);
    undoing.undo(site, ((Undoing.Look.Possible) look).recordId(), OFFICE);
    assertThat(fleet.bookings(site)).isEmpty();
    assertThat(fleet.workstations(site)).as("the rest stays").isNotEmpty();
  }

  @Test
  void whatIsPastStaysThoughItsRoomIsGone() {
    bringIn(Sample.files());
    bringIn(
        Map.of(
            "bookings.csv",
            "machine,room,date,start,end\npc1,ICT2,2026-11-23,,\npc1,ICT2,2026-11-25,,\n"));
    bringIn(Map.of("bookings.csv", "machine,room,date,start,end\npc1,ICT1,2026-11-24,,\n"));
    assertThat(fleet.bookings(site))
        .extracting(BookedTime::date)
        .as("a file of later dates says nothing of earlier ones")
        .containsExactlyInAnyOrder(MONDAY, MONDAY.plusDays(1));

    bringIn(Map.of("rooms.csv", "id,name\nICT1,ICT suite 1\n"));
    assertThat(fleet.rooms(site)).containsOnlyKeys("ICT1");
    assertThat(fleet.bookings(site)).hasSize(2);
  }

  @Test
  void periodsAreTheTimesOfTheirBellsOnThatDate() {
    Map<String, String> files = Sample.files();
    files.put("bells.csv", BELLS);
    files.put("bookings.csv", "machine,room,date,periods,start,end\n" + BOOKED + ",1;2;4,,\n");
    bringIn(files);
    assertThat(fleet.bookings(site))
        .as("1 and 2 follow one another")
        .containsExactly(
            new BookedTime("pc1", "ICT2", MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0)),
            new BookedTime("pc1", "ICT2", MONDAY, LocalTime.of(12, 20), LocalTime.of(13, 0)));

    files.put("bells.csv", BELLS + "1,09:30,10:00,,,2026-11-23\n");
    files.put("bookings.csv", "machine,room,date,Periods\n" + BOOKED + ",1\n");
    bringIn(files);
    assertThat(fleet.bookings(site))
        .as("a date with bells of its own")
        .extracting(BookedTime::start)
        .containsExactly(LocalTime.of(9, 30));
  }

  @Test
  void aPeriodThatIsNotRungThatDayIsNamed() {
    Map<String, String> files = Sample.files();
    files.put("bells.csv", BELLS);
    files.put(
        "bookings.csv",
        "machine,room,date,periods,start\n"
            + (BOOKED + ",1;9,\n")
            + "pc1,ICT2,2026-11-28,1,\n"
            + (BOOKED + ",1,09:00\n"));
    Preview preview = imports.preview(site, new Upload(files));
    assertThat(preview.mistakes())
        .extracting(one -> one.place().written() + " " + one.what())
        .containsExactly(
            "bookings.csv:2:4 There is no such period on 2026-11-23.",
            "bookings.csv:3:4 There is no such period on 2026-11-28.",
            "bookings.csv:4:4 The line has periods and times.");
    assertThat(preview.token()).isNull();
  }

  @Test
  void aRoomThatBecomesAStoreIsLookedAtAnewAndSaysSoWhenItIsTakenAway() {
    bringIn(Sample.files());
    timer.pause(); // the queue is ours
    try {
      LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
      stale.claim(Instant.now().plusSeconds(60), 100_000).forEach(claim -> stale.done(claim, null));
      bringIn(Map.of("rooms.csv", "id,name,Kind\nICT1,Trolley,store\nICT2,ICT suite 2,room\n"));
      assertThat(stale.waiting(site, today.minusDays(14), today))
          .extracting(Scope::place)
          .containsOnly("ICT1")
          .hasSize(15);
    } finally {
      timer.resume();
    }
    assertThat(fleet.room(site, "ICT1")).contains(new Room("ICT1", "Trolley", true));
    Map<String, String> taken = new PlainExport().files(records.load(site));
    assertThat(taken.get("rooms.csv"))
        .isEqualToNormalizingNewlines("id,name,kind\nICT1,Trolley,store\nICT2,ICT suite 2,\n");
    assertThat(Sample.mistakes(Map.of("rooms.csv", "id,name,kind\nA,B,cellar\n")))
        .contains(
            "rooms.csv:2:3 ERROR A room is a room or a store, where computers are only kept.");
  }

  @Test
  void aBrokenLineStopsAllOfIt() {
    Map<String, String> files = Sample.files();
    files.put(
        "bookings.csv",
        """
        machine,room,date,start,end
        pc1,ICT9,2026-11-23,09:05,10:00
        pc1,ICT2,2026-11-23,10:05,10:00
        nobody,ICT2,2026-11-23,,
        pc1,ICT2,2026-11-24,10:00,11:00
        pc1,ICT1,2026-11-24,10:00,12:00
        """);
    assertThat(Sample.mistakes(files))
        .containsExactly(
            "bookings.csv:2:2 ERROR There is no such room in rooms.csv.",
            "bookings.csv:3:5 ERROR The booking ends before it begins.",
            "bookings.csv:6:1 ERROR This is in line 5 already.",
            "bookings.csv:4:1 WARNING No computer on the list has this name, and no room (a trolley"
                + " is a room) this id.");
    assertThat(imports.preview(site, new Upload(files)).token()).isNull();
    assertThat(fleet.bookings(site)).isEmpty();
  }

  private void bringIn(Map<String, String> files) {
    String token = Objects.requireNonNull(imports.preview(site, new Upload(files)).token());
    assertThat(imports.apply(site, new Order(token, false), OFFICE, Progress.UNHEARD))
        .isInstanceOf(Imports.Answer.Done.class);
  }
}
