package school.lantern.collector.phrases;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.detect.PhrasePolicy;

/**
 * Which policy is in force, as a page shows it.
 *
 * @param source where it comes from, as the end of a sentence
 * @param version as agents know it
 * @param since from when, or {@code null} while nobody has noticed it
 * @param counts how much is in it
 * @param own what is wrong with the school's own file
 */
record PolicyStanding(
    String source, String version, @Nullable SpokenTime since, Counts counts, OwnFile own) {

  /** How much is in a policy. */
  record Counts(int phrases, int exceptions, List<Line> categories) {

    static Counts of(PhrasePolicy policy) {
      return new Counts(
          policy.phrases().size(),
          policy.exceptions().size(),
          Arrays.stream(PhraseCategory.values())
              .map(
                  category -> new Line(category.title(), category.sentence(), in(policy, category)))
              .toList());
    }

    private static int in(PhrasePolicy policy, PhraseCategory category) {
      return Math.toIntExact(
          policy.phrases().stream()
              .filter(phrase -> phrase.rule().category().equals(category.id()))
              .count());
    }
  }

  /** One category. */
  record Line(String name, String sentence, int phrases) {}

  /**
   * The school's own file.
   *
   * @param name what it is called; empty when there is none
   * @param refused whether it has mistakes, so that something else is in force
   * @param mistakes one line for each mistake and warning
   */
  record OwnFile(String name, boolean refused, List<String> mistakes) {
    static final OwnFile NONE = new OwnFile("", false, List.of());
  }
}
