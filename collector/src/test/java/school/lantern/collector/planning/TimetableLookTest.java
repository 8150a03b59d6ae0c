package school.lantern.collector.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * The pages of the timetable of a large school, wide and narrow, light and dark: nothing that an
 * accessibility checker objects to, nothing that must be scrolled sideways.
 */
@QuarkusTest
class TimetableLookTest {
  private static final String PLACE = "?room=D5&day=2026-11-23&period=1";
  private static final int ROOMS = 60;
  private static final int STAFF = 400;

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject StoredSchool school;

  @BeforeEach
  void begin() {
    school.begin();
    school.rooms(IntStream.range(0, ROOMS).mapToObj(n -> new Room("R" + n, "Room " + n)).toList());
    school.people(
        IntStream.range(0, STAFF)
            .mapToObj(
                n ->
                    new Person(
                        "T" + n, "Teacher Number " + n, Person.Audience.STAFF, null, Set.of()))
            .toList());
    school.store(busy());
  }

  @AfterEach
  void bringBack() {
    school.bringBack();
  }

  @Test
  void everyPageIsAccessibleAndFits() {
    String everything = staff.cookie("Amara Osei", Role.values());
    String key = AppointmentKey.of(PaperSchool.MONDAY_8B);
    List<String> paths =
        List.of(
            "/timetable",
            "/timetable?find=nobody",
            "/timetable/rooms/D5?week=2026-W48",
            "/timetable/rooms/D5?week=2026-W48&choose=on",
            "/timetable/staff/S3?week=2026-W48",
            "/timetable/rooms/D5?week=2026-W44",
            "/timetable/cell" + PLACE,
            "/timetable/appointments/new?room=D5&day=2026-11-23",
            "/timetable/appointments/" + key + PLACE,
            "/timetable/appointments/" + key + "/remove" + PLACE,
            "/timetable/appointments/0000" + PLACE,
            "/timetable/date/" + key + PLACE,
            "/timetable/bulk?whose=room:D5&from=2026-11-23",
            "/timetable/year",
            "/timetable/year/terms/new",
            "/timetable/year/closures/new",
            "/timetable/year/weeks/new",
            "/timetable/bells",
            "/timetable/bells/new",
            "/timetable/room-list",
            "/timetable/room-list/new",
            "/timetable/arrangements",
            "/timetable/arrangements/away/new",
            "/timetable/arrangements/support/new",
            "/timetable/arrangements/exemption/new");
    for (Chromium.Look look :
        List.of(Chromium.Look.DESK, Chromium.Look.DESK_DARK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(everything, look)) {
        paths.forEach(
            path -> {
              page.navigate(path);
              check(page, path.replace(key, "one"), look);
            });
        preview(page);
        check(page, "/timetable/bulk/preview", look);
        daysPreview(page);
        check(page, "/timetable/year/preview", look);
        page.navigate("/timetable/year/terms/new");
        Browsing.press(page, "Look at what would change");
        check(page, "/timetable/year/wrong", look);
        page.navigate("/timetable/bells/new");
        page.getByLabel("Ends, line 2").fill("08:30");
        Browsing.press(page, "Look at what would change");
        check(page, "/timetable/bells/wrong", look);
        page.navigate("/timetable/room-list");
        Browsing.press(page, "Close Computing D5");
        check(page, "/timetable/room-list/held", look);
        dialog(page);
        check(page, "/timetable/dialog", look);
      }
    }
  }

  private static void preview(Page page) {
    page.navigate("/timetable/bulk?whose=room:D5&from=2026-11-23");
    Browsing.tick(page, "Somebody else takes them");
    page.getByLabel("Who takes them").fill("S3");
    Browsing.press(page, "Look at what would change");
  }

  private static void daysPreview(Page page) {
    page.navigate("/timetable/bells");
    Browsing.press(page, "Remove the bells of Monday to Friday");
  }

  private static void dialog(Page page) {
    page.navigate("/timetable/rooms/D5?week=2026-W48");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Monday 23 November 2026, period 1"))
        .first()
        .click();
    page.getByRole(AriaRole.DIALOG).waitFor(); // on the same page
  }

  private static void check(Page page, String name, Chromium.Look look) {
    String picture =
        "planning" + name.replaceAll("[^a-z0-9]+", "-") + (look.dark() ? "-dark-" : "-");
    Browsing.look(page, picture + look.widthPx());
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s at %s", name, look).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", name)
        .isEqualTo(look.widthPx());
  }

  /** Every kind of entry in one week. */
  private static TimetableFacts busy() {
    TimetableFacts facts = PaperSchool.facts();
    LocalDate monday = PaperSchool.MONDAY;
    List<Appointment> more =
        List.of(
            PaperSchool.lesson(
                PaperSchool.at(null, monday.plusDays(1).getDayOfWeek(), "1"),
                "D5",
                "S3",
                "10X/Co1 Computing-and-Information-Technology"),
            PaperSchool.lesson(
                PaperSchool.at(null, monday.plusDays(1).getDayOfWeek(), "1"), "D5", "S2", null),
            PaperSchool.lesson(
                PaperSchool.at(null, monday.plusDays(2).getDayOfWeek(), "2"), "D5", "S3", "7A"),
            PaperSchool.lesson(
                PaperSchool.at(null, monday.plusDays(2).getDayOfWeek(), "1"), "D5", "S3", "11C"));
    List<Appointment> all = new ArrayList<>(facts.appointments());
    all.addAll(more);
    Instant entered = Instant.parse("2026-11-23T07:40:00Z");
    return new TimetableFacts(
        facts.calendar(),
        facts.bells(),
        all,
        List.of(
            new Cover.Entered(new Cover(monday, "1", "D5", "S1", "S2"), entered, "A. Yusuf"),
            new Cover.Entered(
                new Cover(monday.plusDays(2), "2", "D7", "S3", "S3"), entered, "A. Yusuf"),
            new Cover.Entered(new Cover(monday, "2", "D5", "S2", null), entered, "A. Yusuf")),
        new Arrangements(
            List.of(
                new Away(
                    "Museum",
                    Away.Kind.TRIP,
                    Dates.on(monday.plusDays(2)),
                    Set.of("1"),
                    new Away.Who(Set.of(11), Set.of("11C"), Set.of("P2"), Set.of("S3")))),
            List.of(new Support("P1", "S3", InCycle.always(null, monday.getDayOfWeek(), "1"))),
            List.of(
                new Exemption(
                    new Exemption.What("LIB", Set.of(12, 13), Set.of()),
                    PaperSchool.dates("2026-09-01", "2026-12-18"),
                    "Sixth form private study",
                    "A. Yusuf"))));
  }
}
