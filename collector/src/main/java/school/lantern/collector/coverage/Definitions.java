package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.correlate.RulesConfig;
import school.lantern.collector.fleet.InferredStays;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;

/** What the words of a report mean in this school, beside the measures themselves. */
@ApplicationScoped
class Definitions {
  private final RulesConfig rules;
  private final MeetingWords meetings;
  private final InferredStays stays;
  private final LanternConfig config;

  Definitions(RulesConfig rules, MeetingWords meetings, InferredStays stays, LanternConfig config) {
    this.rules = rules;
    this.meetings = meetings;
    this.stays = stays;
    this.config = config;
  }

  /**
   * What a report of these days says besides its figures.
   *
   * @param internet what counted as use of the internet
   * @param meetings what counted as supervision of video meetings
   * @param placed how many machines the timetable placed; empty when none
   */
  record Said(InternetUse internet, String meetings, String placed) {}

  /**
   * Which windows are the internet: the school's own list, in full.
   *
   * @param programs names of programs as computers report them, in order
   * @param titles what the title of any other program's window may say, as patterns
   */
  record InternetUse(List<String> programs, List<String> titles) {

    InternetUse {
      programs = List.copyOf(programs);
      titles = List.copyOf(titles);
    }

    public String definition() {
      return "The part of all use with a browser or another network program in front.";
    }

    /** All programs, in a sentence. */
    public String listed() {
      return programs.isEmpty()
          ? "No program is on the school’s list."
          : "Programs that count as Lantern is set up now, by the names that computers report: "
              + String.join(", ", programs)
              + ".";
    }

    /** Titles that count, in a sentence; empty when there are none. */
    public String titled() {
      return titles.isEmpty()
          ? ""
          : "A window of another program counts when its title fits "
              + (titles.size() == 1 ? "this pattern: " : "one of these patterns: ")
              + String.join("   ", titles);
    }
  }

  Said of(Span span) {
    return new Said(internet(), meetings.of(span), placed(span));
  }

  private String placed(Span span) {
    long machines = stays.machines(config.site(), span.first(), span.last());
    return machines == 0
        ? ""
        : ("%d %s placed by the timetable in these days: nobody had booked %s, and"
                + " while a pupil with a lesson used %s, it counted in the room of that lesson."
                + " This is inferred.")
            .formatted(
                machines,
                machines == 1 ? "laptop was" : "laptops were",
                machines == 1 ? "it" : "them",
                machines == 1 ? "it" : "one");
  }

  /** The list as it is configured now. */
  private InternetUse internet() {
    return new InternetUse(
        rules.internetApplications().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList(),
        rules.internetTitles());
  }
}
