package school.lantern.collector.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** From an agent's batch to the figure, from the figure to the log-on, and what if. */
@QuarkusTest
class WhatIfPagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject LibraryAtLunch lunch;
  @Inject CoverageLedger ledger;
  @Inject Timetable timetable;

  @BeforeEach
  void begin() {
    lunch.begin();
    Question question = question();
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (ledger.gapTotal(question).count() == 0) {
      assertThat(System.nanoTime()).as("no gap came").isLessThan(patience);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  @AfterEach
  void end() {
    lunch.end();
  }

  @Test
  void somebodyAtLunchWouldHaveClosedTheGapAndNothingIsStored() {
    TimetableFacts before = timetable.facts(lunch.scope().site());
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(Role.SLT, look, "/coverage/what-if" + lunch.days())) {
        Look.check(page, "what-if", look);
        page.locator("#in").selectOption(LibraryAtLunch.ROOM);
        page.locator("#at").selectOption("Lunch");
        Chromium.onward(page, () -> page.getByText("See what would have been").click());
        assertThat(page.locator("main")).containsText("1 of 1 gap would have gone");
        assertThat(page.locator("main")).containsText("0 min as it would have been");
        assertThat(page.locator(".lantern-chips")).containsText("Library, Lunch, every day");
        assertThat(page.locator("tbody")).containsText("Gone");
        Look.check(page, "what-if-answer", look);
      }
    }
    assertThat(timetable.facts(lunch.scope().site())).isEqualTo(before);
    assertThat(ledger.gapTotal(question()).count()).isEqualTo(1);
  }

  @Test
  void withoutTheTeacherTheGapWouldHaveBeenLonger() {
    try (Page page =
        visit(Role.SLT, Chromium.Look.WITHOUT_SCRIPTS, "/coverage/what-if" + lunch.days())) {
      page.locator("#in").selectOption(LibraryAtLunch.ROOM);
      page.locator("#at").selectOption("3");
      page.locator("#who").selectOption("-");
      Chromium.onward(page, () -> page.getByText("See what would have been").click());
      assertThat(page.locator("main")).containsText("0 of 1 gap would have gone");
      assertThat(page.locator("tbody")).containsText("Longer");
      Chromium.onward(page, () -> page.getByText("Take back").click());
      assertThat(page.locator("main")).not().containsText("The answer");
    }
  }

  @Test
  void whatIsMissingIsSaidAtTheField() {
    try (Page page =
        visit(
            Role.SLT,
            Chromium.Look.WITHOUT_SCRIPTS,
            "/coverage/what-if" + lunch.days() + "&in=&at=Lunch&who=E2")) {
      assertThat(page.locator("#in-error")).containsText("Choose a room");
      assertThat(page.locator("#at")).hasValue("Lunch");
      assertThat(page.locator("#who")).hasValue("E2");
    }
  }

  @Test
  void leadersSeeHowManyAndTheSafeguardingLeadSeesWhoOnRecord() {
    String path = GapRows.path(LibraryAtLunch.ROOM, lunch.day().toString());
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(Role.SLT, look, path)) {
        assertThat(page.locator("main")).containsText("1 log-on, 1 computer");
        assertThat(page.locator("main")).containsText("M. Ellis, 8B Maths");
        assertThat(page.content()).doesNotContain("a.khan", "Amelia", "/incidents/");
        Look.check(page, "room-day", look);
      }
      try (Page page = visit(Role.DSL, look, path)) {
        assertThat(page.locator("main")).containsText("a.khan");
        assertThat(page.locator("main")).containsText("still going on");
        assertThat(page.locator("a[href^='/incidents/']")).hasCount(1);
        Look.check(page, "room-day-named", look);
      }
    }
    try (Page page = visit(Role.SLT, Chromium.Look.DESK, "/audit")) {
      assertThat(page.locator("tbody tr").first())
          .containsText("Looked at the log-ons behind a room’s day");
      assertThat(page.locator("tbody tr").first())
          .containsText(LibraryAtLunch.ROOM + " on " + lunch.day());
    }
  }

  private Question question() {
    return Question.of(lunch.scope().site(), Span.of(lunch.day()))
        .only(Map.of(Dimension.ROOM, LibraryAtLunch.ROOM));
  }

  private Page visit(Role role, Chromium.Look look, String path) {
    Page page = chromium.visitor(staff.cookie("What If " + role, role), look);
    page.navigate(path);
    return page;
  }
}
