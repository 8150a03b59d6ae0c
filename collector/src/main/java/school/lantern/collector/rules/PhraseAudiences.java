package school.lantern.collector.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom phrases concern, and in which lessons they are expected. The workstation knows neither.
 *
 * @param byRule by id of the phrase; one that is missing concerns everybody, everywhere
 */
public record PhraseAudiences(Map<String, Audience> byRule) {
  public static final PhraseAudiences EVERYBODY = new PhraseAudiences(Map.of());

  public PhraseAudiences {
    byRule = Map.copyOf(byRule);
  }

  /**
   * Of one phrase.
   *
   * @param yearGroups only pupils of these; empty for all
   * @param notInSubjects not in lessons whose name holds one of these as whole words, in any case
   */
  public record Audience(Set<String> yearGroups, Set<String> notInSubjects) {

    public Audience {
      yearGroups = Set.copyOf(yearGroups);
      notInSubjects = Set.copyOf(notInSubjects);
    }
  }

  /**
   * Why a phrase that was typed is nothing to look at, or empty when it is. A log-on or a year
   * group that nobody knows always counts: a mistake in the directory must not hide a child. Where
   * several lessons share the room, each of them must expect it.
   */
  static Optional<String> expected(RoomFacts facts, Typed typed) {
    PhraseAudiences audiences = facts.frame().settings().phrases().audiences();
    Audience audience = audiences.byRule().get(typed.flag().rule().id());
    if (audience == null) {
      return Optional.empty();
    }
    RoomFacts.Pupil pupil = facts.people().pupils().get(typed.account());
    if (pupil != null
        && pupil.yearGroup() != null
        && !audience.yearGroups().isEmpty()
        && !audience.yearGroups().contains(pupil.yearGroup().toString())) {
      return Optional.of("The policy does not look for this in year " + pupil.yearGroup() + ".");
    }
    List<Schedule.Slot> lessons = facts.schedule().at(typed.at());
    boolean all =
        !lessons.isEmpty() && lessons.stream().allMatch(lesson -> holds(lesson, audience));
    return all
        ? Optional.of("The policy expects this in " + lessons.getFirst().spoken() + ".")
        : Optional.empty();
  }

  private static boolean holds(Schedule.Slot lesson, Audience audience) {
    String what = lesson.what();
    return what != null
        && audience.notInSubjects().stream()
            .anyMatch(
                subject ->
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(subject) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(what)
                        .find());
  }
}
