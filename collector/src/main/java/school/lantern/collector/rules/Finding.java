package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes from the facts of one room-day: the answer to "why did this fire?".
 *
 * @param rule which rule
 * @param subject whom or what it is about: a log-on name for a phrase with its category, the room
 *     for unsupervised use. Findings of one rule and subject that overlap in time are the same
 *     thing seen with more facts
 * @param severity 1 (minor) to 5 (somebody may be in danger)
 * @param span when
 * @param grounds the rule's words and what they rest on
 */
public record Finding(Rule rule, String subject, int severity, Span span, Grounds grounds) {

  /**
   * A stretch of time.
   *
   * @param from start
   * @param until end, or {@code null} while it goes on
   */
  public record Span(Instant from, @Nullable Instant until) {}

  /**
   * Why it fired.
   *
   * @param headline one line for the list, without a pupil's name, such as {@code "Self-harm phrase
   *     typed"}
   * @param reason the sentence that explains the decision, with times and the schedule it was held
   *     against
   * @param supervisor who was scheduled to supervise, or {@code null} for nobody
   * @param pupils log-on names of the pupils concerned
   * @param evidence by time; at most {@link #EVIDENCE_MAX} lines
   */
  public record Grounds(
      String headline,
      String reason,
      @Nullable String supervisor,
      List<String> pupils,
      List<Evidence> evidence) {

    public static final int EVIDENCE_MAX = 200;

    public Grounds {
      pupils = List.copyOf(pupils);
      evidence = List.copyOf(evidence);
    }
  }
}
