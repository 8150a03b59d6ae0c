package school.lantern.collector.coverage;

import java.time.Duration;
import school.lantern.collector.correlate.RulesConfig;
import school.lantern.collector.supervision.Amounts;

/** A figure of coverage: what it is called, where it comes from, and what exactly it means. */
enum Measure {
  USE(
      "Used by pupils",
      Source.MEASURED,
      "Time in which a pupil was logged on and active at a computer, added up over pupils: two"
          + " pupils for 10 minutes are 20 minutes. Locked, asleep or idle computers do not count."
          + " It is the sum of the five lines below it."),
  PRESENT(
      "Supervised, somebody seen present",
      Source.MEASURED,
      "The part in which a member of staff was in the room: active at a computer there, or checked"
          + " in on the room's page, or took the register there."),
  SCHEDULED(
      "Supervised as scheduled",
      Source.REPORTED,
      "The part in which the timetable, a duty, cover or one-to-one support named somebody, and"
          + " nobody was seen present. That the person came is what the timetable says; it was not"
          + " observed."),
  CHANGEOVER(
      "Change of lessons",
      Source.MEASURED,
      "The part in the {grace} after supervision ended, and stretches alone of less than {minimum},"
          + " such as a log-on just before the bell."),
  EXEMPT(
      "Exempt",
      Source.REPORTED,
      "The part that the school allowed without a supervisor, with a reason, an author and an end"
          + " date."),
  UNSUPERVISED(
      "Unsupervised",
      Source.COMPARED,
      "The rest: pupils used computers, nobody was scheduled and nobody was seen. The use is"
          + " measured; that nobody was to be there is what the timetable says.");

  private final String label;
  private final Source source;
  private final String definition;

  Measure(String label, Source source, String definition) {
    this.label = label;
    this.source = source;
    this.definition = definition;
  }

  /** Where a figure comes from. */
  enum Source {
    MEASURED("Measured"),
    REPORTED("Reported"),
    COMPARED("Measured against what was reported");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public String label() {
    return label;
  }

  public Source source() {
    return source;
  }

  /** In a sentence or two, with the school's settings. */
  String definition(RulesConfig rules) {
    return definition
        .replace("{grace}", Amount.of(rules.grace()).words())
        .replace("{minimum}", Amount.of(rules.minimumGap()).words());
  }

  Duration of(Amounts amounts) {
    return switch (this) {
      case USE -> amounts.use();
      case PRESENT -> amounts.supervised().present();
      case SCHEDULED -> amounts.supervised().scheduled();
      case CHANGEOVER -> amounts.supervised().changeover();
      case EXEMPT -> amounts.supervised().exempt();
      case UNSUPERVISED -> amounts.unsupervised();
    };
  }

  /** The word for a class in a style sheet. */
  public String tone() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
