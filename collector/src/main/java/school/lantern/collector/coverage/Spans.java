package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.timetable.Timetable;

/** Turns what was chosen into days. */
@ApplicationScoped
class Spans {
  /** A year, a leap day and a few weeks to look back from. */
  private static final int MOST_DAYS = 400;

  private final Timetable timetable;
  private final SpokenTimes times;
  private final LanternConfig config;

  Spans(Timetable timetable, SpokenTimes times, LanternConfig config) {
    this.timetable = timetable;
    this.times = times;
    this.config = config;
  }

  /** The days of a view; this week's when the chosen ones make no sense, and what is wrong then. */
  Shown of(View view) {
    SchoolSpans spans = new SchoolSpans(timetable.facts(config.site()).calendar(), times.today());
    FieldErrors errors =
        view.days().choice() == SpanChoice.OWN ? errors(view.days()) : FieldErrors.NONE;
    Span span =
        view.days().choice() == SpanChoice.OWN && !errors.any()
            ? new Span(known(view.days().from()), known(view.days().until()))
            : spans.of(view.days().choice()).or(() -> spans.of(SpanChoice.THIS_WEEK)).orElseThrow();
    List<Choice> choices =
        Arrays.stream(SpanChoice.values())
            .filter(choice -> spans.of(choice).isPresent())
            .map(
                choice ->
                    new Choice(choice.label(), view.during(choice), choice == view.days().choice()))
            .toList();
    boolean ahead = !span.last().isBefore(times.today());
    return new Shown(span, Labels.span(span), ahead, choices, errors);
  }

  private static FieldErrors errors(View.Days days) {
    @Nullable LocalDate from = View.date(days.from());
    @Nullable LocalDate until = View.date(days.until());
    if (from == null) {
      return FieldErrors.one("from", "Enter the first day");
    }
    if (until == null) {
      return FieldErrors.one("until", "Enter the last day");
    }
    if (until.isBefore(from)) {
      return FieldErrors.one("until", "The last day must not be before the first");
    }
    return until.isAfter(from.plusDays(MOST_DAYS))
        ? FieldErrors.one("until", "Choose " + MOST_DAYS + " days at most")
        : FieldErrors.NONE;
  }

  private static LocalDate known(String typed) {
    return LocalDate.parse(typed);
  }

  /**
   * The days of a page.
   *
   * @param span the days
   * @param words the same in words
   * @param ahead whether some of it is still to come
   * @param choices what else can be chosen
   * @param errors what is wrong with own dates
   */
  record Shown(Span span, String words, boolean ahead, List<Choice> choices, FieldErrors errors) {}

  /** One choice. */
  record Choice(String label, View view, boolean chosen) {}
}
