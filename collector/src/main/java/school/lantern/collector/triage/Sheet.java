package school.lantern.collector.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.Outcome;

/**
 * Everything that an incident's page shows.
 *
 * @param path its address
 * @param found what was found and why
 * @param standing where it stands, and what the visitor may do
 * @param evidence oldest first
 * @param history newest first
 */
record Sheet(
    String path,
    Found found,
    Standing standing,
    List<TimelineItem> evidence,
    List<TimelineItem> history) {

  /** Outcomes to choose from. */
  public List<Outcome> outcomes() {
    return List.of(Outcome.values());
  }

  /**
   * What was found and why.
   *
   * @param number what people call it
   * @param severity how urgent
   * @param headline one line
   * @param reason the sentence that explains the decision
   * @param facts the rest, in the order of the page
   */
  record Found(long number, Severity severity, String headline, String reason, Facts facts) {}

  /**
   * The facts below the reason.
   *
   * @param rule the rule's name
   * @param clauses what it rests on
   * @param pupils who, with names
   * @param place where and when
   * @param supervisor who was scheduled, or {@code null} for nobody
   */
  record Facts(
      String rule,
      List<Clause> clauses,
      List<Pupil> pupils,
      Place place,
      @Nullable String supervisor) {}

  /**
   * Where and when.
   *
   * @param room the room's name
   * @param span when, in words
   * @param day the school day, as the room's page wants it
   */
  record Place(String room, String span, String day) {}

  /**
   * Somebody concerned.
   *
   * @param name with the year where there is one
   * @param logOn the log-on name
   * @param lookAfter the page that puts this pupil on the list of pupils to look after, or {@code
   *     null} for who is no pupil that the school knows
   */
  record Pupil(String name, String logOn, @Nullable String lookAfter) {}

  /**
   * Where it stands.
   *
   * @param tag its status
   * @param mine whether the visitor has taken it
   * @param outcome how it was closed, or {@code null}
   * @param explanation the words that closed or explained it, or {@code null}
   * @param step what comes next
   */
  record Standing(
      DeskRow.Standing tag,
      boolean mine,
      @Nullable String outcome,
      @Nullable String explanation,
      Step step) {

    /** Whether somebody may still decide. */
    public boolean closable() {
      return step != Step.DONE;
    }

    /** Whether deciding is what comes next. */
    public boolean closingOpen() {
      return step == Step.CLOSE;
    }
  }

  /** What comes next: decides which action is the page's first. */
  enum Step {
    TAKE,
    CLOSE,
    /** A colleague has it. */
    WAIT,
    /** Closed by a person. */
    DONE,
    /** Explained by facts. */
    EXPLAINED
  }
}
