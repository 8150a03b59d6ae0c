package school.lantern.model;

/**
 * One phrase to look for.
 *
 * @param id stable name of the phrase, so that its wording may change; unique in the policy
 * @param phrase one or more words as a person writes them; case, accents and the kind of white
 *     space do not matter
 * @param category what it points to (P-12), such as {@code "self-harm"}
 * @param severity 1 (minor) to 5 (somebody may be in danger)
 */
public record PhraseRule(String id, String phrase, String category, int severity) {

  public static final int SEVERITY_MIN = 1;
  public static final int SEVERITY_MAX = 5;
  public static final int PHRASE_MAX_CHARS = 80;

  /**
   * @throws IllegalArgumentException if a part is blank, too long or out of range
   */
  public PhraseRule {
    Require.notBlank(id, "id");
    Require.notBlank(phrase, "phrase");
    Require.atMost(phrase, PHRASE_MAX_CHARS, "phrase");
    Require.notBlank(category, "category");
    Require.within(severity, SEVERITY_MIN, SEVERITY_MAX, "severity");
  }
}
