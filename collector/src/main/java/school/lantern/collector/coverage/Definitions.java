package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.correlate.RulesConfig;
import school.lantern.collector.ledger.Span;

/** What the words of a report mean in this school, beside the measures themselves. */
@ApplicationScoped
class Definitions {
  private final RulesConfig rules;
  private final MeetingWords meetings;

  Definitions(RulesConfig rules, MeetingWords meetings) {
    this.rules = rules;
    this.meetings = meetings;
  }

  /**
   * What a report of these days says besides its figures.
   *
   * @param internet what counted as use of the internet
   * @param meetings what counted as supervision of video meetings
   */
  record Said(InternetUse internet, String meetings) {}

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
          : "Programs that count, by the names that computers report: "
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
    return new Said(internet(), meetings.of(span));
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
