package school.lantern.model;

/**
 * A phrase of the policy was typed. This is the only trace that typing ever leaves: the phrase and
 * a few words around it.
 *
 * @param session the login session in which it was typed
 * @param rule the phrase as the policy has it
 * @param context what was typed around it, at most {@link #CONTEXT_MAX_CHARS} characters, the match
 *     included
 * @param window the window that had the focus
 * @param policyVersion the version of the policy that matched
 */
public record PhraseFlag(
    LoginSession session, PhraseRule rule, String context, FrontWindow window, String policyVersion)
    implements Observation {

  public static final String KIND = "phrase-flag";
  public static final int CONTEXT_MAX_CHARS = 120;

  /**
   * @throws IllegalArgumentException if a part is missing or {@code context} is too long
   */
  public PhraseFlag {
    Require.present(session, "session");
    Require.present(rule, "rule");
    Require.present(context, "context");
    Require.atMost(context, CONTEXT_MAX_CHARS, "context");
    Require.present(window, "window");
    Require.notBlank(policyVersion, "policyVersion");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean urgent() {
    return true;
  }
}
