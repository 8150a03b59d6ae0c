package school.lantern.collector.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import school.lantern.collector.phrases.ConsideredException.ExceptionFate;
import school.lantern.detect.Companion;
import school.lantern.detect.Disguise;
import school.lantern.detect.Fate;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMatch;

/**
 * One phrase that stands in a text that somebody tried.
 *
 * @param match which phrase, where, and behind which disguises
 * @param fate whether it counts
 * @param conditions of the phrase; which program, whose year and what lesson is not known here
 * @param considered the exceptions that could explain it away
 */
public record Tried(
    PhraseMatch match,
    Fate fate,
    PhraseConditions conditions,
    List<ConsideredException> considered) {

  public Tried {
    considered = List.copyOf(considered);
  }

  /** Whether somebody would be told. */
  public boolean fires() {
    return fate == Fate.FIRES;
  }

  /** How it is written, for people: {@code as written}, or its disguises. */
  public String written() {
    return match.disguises().isEmpty()
        ? "as written"
        : match.disguises().stream()
            .sorted()
            .map(Disguise::words)
            .collect(Collectors.joining(", "));
  }

  /** Why it counts, or why not, as one sentence. */
  public String reason() {
    return switch (fate) {
      case FIRES -> "It counts.";
      case WAITS -> "It may still be explained away by what is typed next.";
      case NO_PHRASE -> "It is an exception or a companion.";
      case ALONE ->
          "It counts only within %d words of %s."
              .formatted(
                  conditions.withinWords(),
                  conditions.near().stream().map(Tried::named).collect(Collectors.joining(" or ")));
      case EXPLAINED_AWAY ->
          considered.stream()
              .filter(exception -> exception.fate() == ExceptionFate.EXPLAINS)
              .map(exception -> "“%s” explains it away.".formatted(exception.phrase()))
              .findFirst()
              .orElse("An exception explains it away.");
    };
  }

  private static String named(Companion companion) {
    return companion.phrase() == null
        ? "any phrase of " + companion.category()
        : "“" + companion.phrase() + "”";
  }

  /** What else decides, where it is used: one sentence for each condition. */
  public List<String> elsewhere() {
    List<String> sentences = new ArrayList<>();
    if (!conditions.notInApplications().isEmpty()) {
      sentences.add("Not in " + joined(conditions.notInApplications()) + ".");
    }
    if (!conditions.elsewhere().yearGroups().isEmpty()) {
      sentences.add("Only for pupils of year " + joined(conditions.elsewhere().yearGroups()) + ".");
    }
    if (!conditions.elsewhere().notInSubjects().isEmpty()) {
      sentences.add("Not in lessons of " + joined(conditions.elsewhere().notInSubjects()) + ".");
    }
    return List.copyOf(sentences);
  }

  private static String joined(java.util.Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
