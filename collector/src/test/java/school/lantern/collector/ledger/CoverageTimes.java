package school.lantern.collector.ledger;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.RoomDayCoverage;

/**
 * How long questions about a year over all rooms take. Asserts nothing and is no part of the suite,
 * since machines differ: {@code -Dtest=CoverageTimes}.
 */
@QuarkusTest
class CoverageTimes {
  private static final Logger LOG = Logger.getLogger(CoverageTimes.class);
  private static final int REPEATS = 9;

  @Inject CoverageLedger ledger;
  @Inject Database database;
  @Inject Fleet fleet;

  @Test
  void aYear() {
    Map<Scope, RoomDayCoverage> year = write();
    Span all = new Span(GeneratedYear.FIRST_DAY, GeneratedYear.FIRST_DAY.plusYears(1));
    LOG.infof("%d room-days", year.size());
    fleet.replaceRooms(
        "times",
        IntStream.rangeClosed(1, 45)
            .mapToObj(
                room -> new Room("R" + room, "Room", false, room % 2 == 0 ? "Upper" : "Lower"))
            .toList());
    Question everything = Question.of("times", all);
    Question upper = everything.only(Map.of(Dimension.CAMPUS, "Upper"));
    time("total", everything);
    for (Dimension one : Dimension.values()) {
      time(one.toString(), everything.by(one));
    }
    time("room x week", everything.by(Dimension.ROOM, Dimension.WEEK));
    time("one site", upper);
    time("one site by room", upper.by(Dimension.ROOM));
    time("one site by period", upper.by(Dimension.PERIOD));
    time("room x period", everything.by(Dimension.ROOM, Dimension.PERIOD));
    time("one room by week", everything.only(Map.of(Dimension.ROOM, "R7")).by(Dimension.WEEK));
    LocalDate monday = GeneratedYear.FIRST_DAY.plusWeeks(12);
    Question week = Question.of("times", new Span(monday, monday.plusDays(6)));
    time("a week by room", week.by(Dimension.ROOM));
    time("a week by staff", week.by(Dimension.STAFF));
    long[] gaps = new long[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long began = System.nanoTime();
      ledger.gaps(everything, new GapPage(GapPage.Order.WORST, 0, 50));
      gaps[i] = System.nanoTime() - began;
    }
    say("worst 50 gaps", gaps, ledger.gapTotal(everything).count());
  }

  private Map<Scope, RoomDayCoverage> write() {
    Map<Scope, RoomDayCoverage> year = new GeneratedYear(5).of("times", 190, 45);
    long began = System.nanoTime();
    database.write(() -> year.forEach(ledger::replace));
    LOG.infof("written in %d ms", (System.nanoTime() - began) / 1_000_000);
    return year;
  }

  private void time(String what, Question question) {
    long[] nanos = new long[REPEATS];
    List<Sum> sums = List.of();
    for (int i = 0; i < REPEATS; i++) {
      long began = System.nanoTime();
      sums = ledger.sums(question);
      nanos[i] = System.nanoTime() - began;
    }
    say(what, nanos, sums.size());
  }

  private static void say(String what, long[] nanos, long lines) {
    long first = nanos[0];
    Arrays.sort(nanos);
    LOG.infof(
        "%s: %d lines, first %.1f ms, median %.1f ms",
        what, lines, first / 1e6, nanos[nanos.length / 2] / 1e6);
  }
}
