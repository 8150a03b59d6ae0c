package school.lantern.collector.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says instants as people say them, in school time. */
@ApplicationScoped
public class SpokenTimes {
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter SECONDS = pattern(":ss");
  private static final DateTimeFormatter THIS_WEEK = pattern("EEEE HH:mm");
  private static final DateTimeFormatter THIS_YEAR = pattern("d MMMM HH:mm");
  private static final DateTimeFormatter EARLIER = pattern("d MMMM uuuu HH:mm");
  private static final DateTimeFormatter FULL = pattern("EEEE d MMMM uuuu HH:mm:ss zzz");

  /** A weekday alone is clear for fewer days than a week has. */
  private static final int WEEKDAY_CLEAR_DAYS = 6;

  private final Clock clock;
  private final LanternConfig config;

  SpokenTimes(Clock clock, LanternConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** {@code "today 09:42"}, {@code "yesterday 15:10"}, {@code "Monday 08:55"}, … */
  public SpokenTime say(Instant at) {
    ZonedDateTime local = at.atZone(config.zone());
    return new SpokenTime(words(local), FULL.format(local), at.toString());
  }

  /** To the second, for evidence: {@code "today 09:42:07"}. */
  public SpokenTime exactly(Instant at) {
    SpokenTime said = say(at);
    return new SpokenTime(
        said.words() + SECONDS.format(at.atZone(config.zone())), said.full(), said.machine());
  }

  /** {@code "today 09:42 to 09:55"}; an open end is {@code "today 09:42, still going on"}. */
  public String span(Instant from, @Nullable Instant until) {
    String start = say(from).words();
    if (until == null) {
      return start + ", still going on";
    }
    if (clock(from).equals(clock(until))) {
      return start;
    }
    boolean sameDay = day(from).equals(day(until));
    return start + " to " + (sameDay ? clock(until) : say(until).words());
  }

  /** {@code "09:42"} */
  public String clock(Instant at) {
    return CLOCK.format(at.atZone(config.zone()));
  }

  /** The school day that it falls on. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, config.zone());
  }

  /** The school day now. */
  public LocalDate today() {
    return day(clock.instant());
  }

  private String words(ZonedDateTime at) {
    LocalDate today = today();
    LocalDate day = at.toLocalDate();
    if (day.equals(today)) {
      return "today " + CLOCK.format(at);
    }
    if (day.equals(today.minusDays(1))) {
      return "yesterday " + CLOCK.format(at);
    }
    if (day.equals(today.plusDays(1))) {
      return "tomorrow " + CLOCK.format(at);
    }
    if (day.isBefore(today) && !day.isBefore(today.minusDays(WEEKDAY_CLEAR_DAYS))) {
      return THIS_WEEK.format(at);
    }
    return (day.getYear() == today.getYear() ? THIS_YEAR : EARLIER).format(at);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
