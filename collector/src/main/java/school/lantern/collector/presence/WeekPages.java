package school.lantern.collector.presence;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.access.Visitor;

/** The visitor's own lessons, duties and cover, today and this week; nobody else's. */
@Path("/my-week")
@RolesAllowed("STAFF")
@Produces(MediaType.TEXT_HTML)
class WeekPages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private final HereDesk desk;
  private final SchoolNow time;
  private final Visitor visitor;

  WeekPages(HereDesk desk, SchoolNow time, Visitor visitor) {
    this.desk = desk;
    this.time = time;
    this.visitor = visitor;
  }

  /** The page. */
  record Page(List<Day> days) implements TemplateInstance {}

  /** One day. */
  record Day(String words, boolean today, List<HereView.Slot> slots) {}

  @GET
  public TemplateInstance week() {
    String staffId = visitor.personId();
    if (staffId == null) {
      return new HerePages.Unknown();
    }
    return new Page(
        days(time.today()).stream()
            .map(day -> new Shown(day, desk.slots(time.site(), staffId, day)))
            .filter(shown -> !weekend(shown.day()) || !shown.slots().isEmpty())
            .map(this::day)
            .toList());
  }

  /**
   * From Monday to Sunday; on a Saturday or Sunday, when this week is over, from today to the end
   * of the next.
   */
  static List<LocalDate> days(LocalDate today) {
    LocalDate monday =
        today.with(
            weekend(today)
                ? TemporalAdjusters.next(DayOfWeek.MONDAY)
                : TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = weekend(today) ? today : monday;
    return first.datesUntil(monday.plusWeeks(1)).toList();
  }

  private Day day(Shown shown) {
    return new Day(DAY.format(shown.day()), shown.day().equals(time.today()), shown.slots());
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private record Shown(LocalDate day, List<HereView.Slot> slots) {}
}
