package school.lantern.model;

/**
 * What came of showing the acceptable-use notice to the person at a session (P-5). Only {@link
 * Answer#ACCEPTED} is a yes: a window that was closed or killed is not.
 *
 * @param session in which it was shown
 * @param notice what was shown
 * @param answer what came of it
 */
public record NoticeAnswer(LoginSession session, Shown notice, Answer answer)
    implements Observation {

  public static final String KIND = "notice-answer";

  /** What came of it. */
  public enum Answer {
    ACCEPTED,
    DECLINED,
    /** Its window was closed without an answer. */
    CLOSED,
    /** The program that showed it was ended from outside, or broke. */
    KILLED,
    /** It could not be shown here. */
    NOT_SHOWN
  }

  /**
   * What was shown.
   *
   * @param audience for whom it is written
   * @param version the school's number of it, or {@link Notice#BUILT_IN} for the sentence that an
   *     agent shows when the school has written none
   * @param language of the text that was shown, such as {@code "en"}
   */
  public record Shown(Audience audience, int version, String language) {

    /**
     * @throws IllegalArgumentException if a part is missing or {@code version} is negative
     */
    public Shown {
      Require.present(audience, "audience");
      Require.notNegative(version, "version");
      Require.notBlank(language, "language");
      Require.atMost(language, Notice.LANGUAGE_MAX_CHARS, "language");
    }
  }

  /**
   * @throws IllegalArgumentException if a part is missing
   */
  public NoticeAnswer {
    Require.present(session, "session");
    Require.present(notice, "notice");
    Require.present(answer, "answer");
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A yes that a power cut takes back would be asked for again, and would be wrong on record. */
  @Override
  public boolean urgent() {
    return true;
  }
}
