package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import school.lantern.collector.choices.MeetingChoices;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;

/** Says for a report what counted as supervision of pupils' video meetings in its days. */
@ApplicationScoped
class MeetingWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final MeetingChoices choices;
  private final LanternConfig config;

  MeetingWords(MeetingChoices choices, LanternConfig config) {
    this.choices = choices;
    this.config = config;
  }

  String of(Span span) {
    List<MeetingChoices.Held> held = choices.held(config.site(), span.first(), span.last());
    return held.size() == 1
        ? "A pupils’ video meeting counted as directly supervised (P-14) "
            + words(held.getFirst())
            + "."
        : held.stream()
            .map(one -> "from " + DAY.format(one.since()) + " on " + words(one))
            .collect(
                Collectors.joining(
                    "; ",
                    "What counted as direct supervision of a pupils’ video meeting (P-14) changed: ",
                    "."));
  }

  private static String words(MeetingChoices.Held held) {
    return held.scheduledIsEnough()
        ? "while somebody was scheduled in the room or seen there; that a person who was scheduled"
            + " came was not observed"
        : "only while a member of staff was seen in the room";
  }
}
