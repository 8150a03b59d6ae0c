package school.lantern.collector.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.Browsing.follow;
import static school.lantern.collector.planning.Browsing.press;
import static school.lantern.collector.planning.Browsing.tick;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.fleet.EnrolmentTokens;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;

/** The list of rooms, in a real browser without scripts. */
@QuarkusTest
class RoomListPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject StoredSchool school;
  @Inject Fleet fleet;
  @Inject LanternConfig config;
  @Inject RoomBook book;
  @Inject EnrolmentTokens tokens;
  @Inject MovableClock clock;

  @BeforeEach
  void begin() {
    school.begin();
  }

  @AfterEach
  void bringBack() {
    clock.reset();
    school.bringBack();
  }

  @Test
  void aRoomIsAddedRenamedClosedAndBack() {
    try (Page page = visitor()) {
      page.navigate("/timetable");
      follow(page, "List of rooms");
      follow(page, "Add a room");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter the code");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter what people call the room");
      page.getByLabel("Code").fill("d5");
      page.getByLabel("What people call it").fill("Sensory room");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("This is the code of “Computing D5” already");
      page.getByLabel("Code").fill("SEN");
      press(page, "Look at what would change");
      assertThat(page.locator("h1")).hasText("New room: Sensory room (SEN)");
      assertThat(room("SEN")).as("nothing is saved yet").isNull();
      press(page, "Save this change");
      assertThat(room("SEN")).isEqualTo(new Room("SEN", "Sensory room"));

      follow(page, "Change Sensory room");
      page.getByLabel("What people call it").fill("Calm room");
      page.getByLabel("Site, in a school that has several").fill("Upper site");
      press(page, "Look at what would change");
      press(page, "Save this change");
      assertThat(room("SEN")).isEqualTo(new Room("SEN", "Calm room", false, "Upper site"));
      follow(page, "Change Calm room");
      page.getByLabel("What people call it").fill("Quiet room");
      press(page, "Look at what would change");
      press(page, "Save this change");
      assertThat(room("SEN"))
          .as("its site stays")
          .isEqualTo(new Room("SEN", "Quiet room", false, "Upper site"));
      press(page, "Take this back");

      press(page, "Close Calm room");
      assertThat(page.locator("h1")).hasText("Calm room (SEN), Upper site is closed");
      press(page, "Save this change");
      assertThat(room("SEN")).isNull();
      press(page, "Take this back");
      assertThat(room("SEN")).isEqualTo(new Room("SEN", "Calm room", false, "Upper site"));
    }
  }

  @Test
  void aRoomWithComputersOrLessonsStaysAndSaysWhatHangsOnIt() {
    try (Page page = visitor()) {
      page.navigate("/timetable/room-list");
      press(page, "Close Computing D5");
      assertThat(page.locator("h1")).hasText("Computing D5 cannot be closed yet");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("one computer: d5-1");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 lessons and duties");
      assertThat(room("D5")).isNotNull();
    }
  }

  @Test
  void aRoomThatBecomesAStoreIsLookedAtAnew() {
    try (Page page = visitor()) {
      page.navigate("/timetable/room-list");
      follow(page, "Change Library");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing would change");
      tick(page, "A store: computers are only kept there, and it counts for nothing");
      press(page, "Look at what would change");
      assertThat(page.locator("main")).containsText("15 days of rooms are looked at anew");
      press(page, "Save this change");
      assertThat(room("LIB")).isEqualTo(new Room("LIB", "Library", true));
      press(page, "Take this back");
      assertThat(room("LIB")).isEqualTo(new Room("LIB", "Library"));
    }
  }

  @Test
  void aRoomIntoWhichATokenStillPutsComputersStays() {
    assertThat(book.hangsOn("EXAM")).isEmpty();
    tokens.make(new EnrolmentTokens.Terms(2, Duration.ofDays(1), "EXAM"), "console");
    assertThat(book.hangsOn("EXAM"))
        .containsExactly("one enrolment token that still puts computers here");
    assertThat(book.hangsOn("SEN")).as("another room").isEmpty();

    clock.advance(Duration.ofDays(2));
    assertThat(book.hangsOn("EXAM")).as("it has expired").isEmpty();
  }

  private @Nullable Room room(String id) {
    return fleet.rooms(config.site()).get(id);
  }

  private Page visitor() {
    return chromium.visitor(
        staff.cookie("Amina Yusuf", Role.TECHNICIAN), Chromium.Look.WITHOUT_SCRIPTS);
  }
}
