package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.bench.SchoolInDatabase;
import school.lantern.collector.bench.SchoolYear;
import school.lantern.collector.bench.YearRoomDay;
import school.lantern.collector.ingest.YearOfFacts;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.GapPage;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/**
 * The whole collector with a school year in its database: one room-day after one late fact, load
 * and store included; and what the year's coverage costs to ask for. Run by {@code deploy/bench
 * supervision} on both databases; no part of the suite.
 */
@QuarkusTest
class RoomDayBench {
  private static final int LATE_FACTS = 300;
  private static final int ROUNDS = 7;
  private static final long A_MINUTE = 60;

  @Inject SchoolInDatabase school;
  @Inject YearOfFacts facts;
  @Inject Recomputation recomputation;
  @Inject StaleScopes stale;
  @Inject CoverageLedger ledger;
  @Inject Database database;
  @Inject LanternConfig config;
  @Inject Scheduler timer;
  @Inject TestStaff staff;

  private final SchoolYear year = SchoolYear.full();

  @Test
  void schoolYearInTheDatabase() {
    timer.pause();
    say(database.embedded() ? "SQLite, embedded" : "PostgreSQL");
    long from = System.nanoTime();
    say("%,d facts stored in %,d ms".formatted(school.fill(config.site(), year), since(from)));
    everyRoomDay();
    lateFacts();
    coverage();
    pages();
  }

  private void everyRoomDay() {
    List<Scope> scopes = year.roomDays().map(each -> scope(each.room(), each.day())).toList();
    long from = System.nanoTime();
    for (int first = 0; first < scopes.size(); first += year.rooms()) {
      List<Scope> some = scopes.subList(first, Math.min(first + year.rooms(), scopes.size()));
      stale.mark(some, Instant.EPOCH);
      workOff();
    }
    say("Every room-day from the facts up: %,d in %,d ms".formatted(scopes.size(), since(from)));
  }

  private void lateFacts() {
    Random chance = new Random(1);
    List<LocalDate> days = year.schoolDays().toList();
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < LATE_FACTS; i++) {
      LocalDate day = days.get(chance.nextInt(days.size()));
      int room = chance.nextInt(year.rooms());
      long at = SchoolYear.bells(day).getLast().until() + A_MINUTE * 10 + i; // none like another
      YearRoomDay.Span when = new YearRoomDay.Span(at, at + 20 * A_MINUTE);
      int added =
          facts.add(
              config.site(),
              SchoolInDatabase.device(room, 0),
              day,
              List.of(
                  new YearRoomDay.Session(
                      0, i, when, List.of(new YearRoomDay.Window(when, true)))));
      assertThat(added).isPositive();
      stale.mark(List.of(scope(room, day)), Instant.EPOCH);
      long from = System.nanoTime();
      assertThat(workOff()).isEqualTo(1);
      times.add(Duration.ofNanos(System.nanoTime() - from));
    }
    times.sort(Comparator.naturalOrder());
    say(
        "One room-day after one late fact, load and store included: median %.1f ms, 95 %% %.1f ms"
            .formatted(
                millis(times.get(LATE_FACTS / 2)), millis(times.get(LATE_FACTS * 95 / 100))));
  }

  private int workOff() {
    int done = 0;
    Instant now = Instant.now();
    for (List<Claim> claims = stale.claim(now, 8);
        !claims.isEmpty();
        claims = stale.claim(now, 8)) {
      for (Claim claim : claims) {
        recomputation.of(claim, now);
        done++;
      }
    }
    return done;
  }

  private void coverage() {
    List<LocalDate> days = year.schoolDays().toList();
    Question all =
        Question.of(config.site(), new Span(days.getFirst(), days.getLast().plusDays(1)));
    List<Sum> rooms = asked("the year by room", () -> ledger.sums(all.by(Dimension.ROOM)));
    assertThat(rooms).hasSize(year.rooms());
    asked("the year by period", () -> ledger.sums(all.by(Dimension.PERIOD)));
    asked("the year by year group", () -> ledger.sums(all.by(Dimension.YEAR_GROUP)));
    asked("the year by member of staff", () -> ledger.sums(all.by(Dimension.STAFF)));
    asked("the year by week and room", () -> ledger.sums(all.by(Dimension.WEEK, Dimension.ROOM)));
    asked("the fifty worst gaps", () -> ledger.gaps(all, new GapPage(GapPage.Order.WORST, 0, 50)));
    Question week =
        Question.of(
            config.site(), new Span(days.get(days.size() / 2), days.get(days.size() / 2 + 4)));
    asked("one week by room", () -> ledger.sums(week.by(Dimension.ROOM)));
  }

  /** What SLT waits for: the whole page, over TLS. */
  private void pages() {
    List<LocalDate> days = year.schoolDays().toList();
    String cookie = staff.cookie("Only SLT", Role.SLT);
    String span = "?span=own&from=%s&until=%s".formatted(days.getFirst(), days.getLast());
    for (String path :
        List.of("/coverage", "/coverage/gaps", "/coverage/coverage.csv", "/coverage/report.pdf")) {
      asked("over HTTP " + path, () -> List.of(page(path + span, cookie)));
    }
  }

  private static String page(String path, String cookie) {
    return RestAssured.given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .cookie(TestStaff.COOKIE, cookie)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static <T> List<T> asked(String what, Supplier<List<T>> question) {
    long from = System.nanoTime();
    List<T> answer = question.get();
    long first = System.nanoTime() - from;
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      from = System.nanoTime();
      answer = question.get();
      times.add(Duration.ofNanos(System.nanoTime() - from));
    }
    times.sort(Comparator.naturalOrder());
    say(
        "Coverage, %s: %,d lines, first %.1f ms, then median %.1f ms"
            .formatted(
                what,
                answer.size(),
                millis(Duration.ofNanos(first)),
                millis(times.get(ROUNDS / 2))));
    return answer;
  }

  private Scope scope(int room, LocalDate day) {
    return new Scope(config.site(), SchoolInDatabase.room(room), day);
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private static long since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis();
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
