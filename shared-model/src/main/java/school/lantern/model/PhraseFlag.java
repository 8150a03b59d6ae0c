package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of the policy was typed, or stood in the title of the window in front. This is the only
 * trace that typing ever leaves: the phrase and a few words around it.
 *
 * @param session the login session in which it was seen
 * @param rule the phrase as the policy has it
 * @param context what stood around it, at most {@link #CONTEXT_MAX_CHARS} characters, the match
 *     included
 * @param window the window that had the focus
 * @param policyVersion the version of the policy that matched
 * @param how where it stood and how it was written; {@code null}, as agents before had it, for
 *     typed as the policy has it
 */
public record PhraseFlag(
    LoginSession session,
    PhraseRule rule,
    String context,
    FrontWindow window,
    String policyVersion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable How how)
    implements Observation {

  public static final String KIND = "phrase-flag";
  public static final int CONTEXT_MAX_CHARS = 120;

  /** Where a phrase stood. */
  public enum Source {
    TYPED,
    TITLE
  }

  /**
   * Where a phrase stood and how it was written.
   *
   * @param source where
   * @param disguises in what it differed from the phrase, by the engine's names ({@code "LEET"});
   *     empty for nothing. Names, so that a collector reads those that a newer agent knows
   */
  public record How(Source source, List<String> disguises) {

    /** Typed, just as the policy has it. */
    public static final How PLAINLY_TYPED = new How(Source.TYPED, List.of());

    /**
     * @throws IllegalArgumentException if a part is missing
     */
    public How {
      Require.present(source, "source");
      Require.present(disguises, "disguises");
      disguises = List.copyOf(disguises);
    }
  }

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
    how = How.PLAINLY_TYPED.equals(how) ? null : how;
  }

  /** Typed, just as the policy has it. */
  public PhraseFlag(
      LoginSession session,
      PhraseRule rule,
      String context,
      FrontWindow window,
      String policyVersion) {
    this(session, rule, context, window, policyVersion, null);
  }

  /** {@link #how}, said in any case. */
  public How manner() {
    return how == null ? How.PLAINLY_TYPED : how;
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
