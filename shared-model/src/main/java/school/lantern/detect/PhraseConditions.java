package school.lantern.detect;

import java.util.List;
import java.util.Set;

/**
 * When a phrase does not count although it stands there. All parts may be empty.
 *
 * @param unless longer phrases that explain it away where they hold it: {@code "kill the process"}
 * @param near counts only when one of these stands within {@code withinWords}; empty for always
 * @param withinWords how many words may stand between, 1 to {@link #WITHIN_WORDS_MAX}
 * @param notInApplications programs in which it does not count, as in {@code
 *     FrontWindow.application}; decided on the workstation
 * @param elsewhere what only the collector can decide
 */
public record PhraseConditions(
    List<String> unless,
    List<Companion> near,
    int withinWords,
    Set<String> notInApplications,
    Audience elsewhere) {

  public static final int WITHIN_WORDS_MAX = 30;
  public static final int WITHIN_WORDS_DEFAULT = 10;

  /** No condition at all. */
  public static final PhraseConditions NONE =
      new PhraseConditions(
          List.of(), List.of(), WITHIN_WORDS_DEFAULT, Set.of(), Audience.EVERYBODY);

  /**
   * Whom and where a phrase concerns. The workstation knows neither year groups nor lessons, so the
   * collector decides this when it recomputes a room-day.
   *
   * @param yearGroups only pupils of these year groups, as the directory names them; empty for all
   * @param notInSubjects lessons of these subjects explain it: History reads about lynching
   */
  public record Audience(Set<String> yearGroups, Set<String> notInSubjects) {
    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of());

    public Audience {
      yearGroups = Set.copyOf(yearGroups);
      notInSubjects = Set.copyOf(notInSubjects);
    }
  }

  /**
   * @throws IllegalArgumentException if {@code withinWords} is out of range
   */
  public PhraseConditions {
    if (withinWords < 1 || withinWords > WITHIN_WORDS_MAX) {
      throw new IllegalArgumentException(
          "within must be from 1 to " + WITHIN_WORDS_MAX + " words, not " + withinWords);
    }
    unless = List.copyOf(unless);
    near = List.copyOf(near);
    notInApplications = Set.copyOf(notInApplications);
  }
}
