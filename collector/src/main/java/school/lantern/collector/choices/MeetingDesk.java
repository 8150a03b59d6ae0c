package school.lantern.collector.choices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Reads and shows what is chosen for video meetings. */
@ApplicationScoped
class MeetingDesk {
  static final String SEEN = "seen";
  static final String SCHEDULED = "scheduled";

  /** As far back as findings are worked out anew for anything else that names its days. */
  private static final int DAYS_BACK = 366;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final MeetingChoices choices;
  private final SpokenTimes times;
  private final LanternConfig config;
  private final Clock clock;

  MeetingDesk(MeetingChoices choices, SpokenTimes times, LanternConfig config, Clock clock) {
    this.choices = choices;
    this.times = times;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What stands in the form.
   *
   * @param meetings {@link #SEEN} or {@link #SCHEDULED}
   * @param since the first day, as a date field sends it
   */
  record Typed(String meetings, String since) {
    public boolean seen() {
      return meetings.equals(SEEN);
    }

    public boolean scheduled() {
      return meetings.equals(SCHEDULED);
    }
  }

  /** A choice, as people say it. */
  record Past(String since, boolean scheduledIsEnough, SpokenTime at, String by) {}

  /** What came of a form. */
  sealed interface Answer {
    /** It holds now; so many days are looked at anew. */
    record Chosen(int days) implements Answer {}

    /** It makes no sense. */
    record Refused(FieldErrors errors) implements Answer {}
  }

  Typed now() {
    LocalDate today = times.today();
    boolean enough = choices.scheduledIsEnough(config.site(), today);
    return new Typed(enough ? SCHEDULED : SEEN, today.toString());
  }

  List<Past> past() {
    return choices.all(config.site()).stream()
        .map(
            one ->
                new Past(
                    DAY.format(one.since()),
                    one.scheduledIsEnough(),
                    times.say(one.at()),
                    one.by()))
        .toList();
  }

  Answer choose(Typed typed, String by) {
    List<FieldError> errors = new ArrayList<>();
    if (!typed.seen() && !typed.scheduled()) {
      errors.add(new FieldError("meetings", "Choose when a video meeting is supervised"));
    }
    LocalDate today = times.today();
    Optional<LocalDate> since = date(typed.since());
    if (since.isEmpty()) {
      errors.add(new FieldError("since", "Enter the first day on which it holds"));
    } else if (since.get().isAfter(today) || since.get().isBefore(today.minusDays(DAYS_BACK))) {
      errors.add(new FieldError("since", "Choose a day of the past twelve months, or today"));
    }
    if (!errors.isEmpty()) {
      return new Answer.Refused(new FieldErrors(errors));
    }
    MeetingChoice choice =
        new MeetingChoice(since.orElseThrow(), typed.scheduled(), clock.instant(), by);
    return new Answer.Chosen(choices.choose(config.site(), choice));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }
}
