package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent looks for and how it behaves, as the collector hands it out.
 *
 * @param version names exactly this content; changes whenever anything in it does
 * @param phrases which compiled file holds the phrases to look for
 * @param idleAfter without key or pointer for this long, a session counts as not in use
 * @param neverRead applications in which typing is never looked at, as in {@link
 *     FrontWindow#application()}: terminals and password managers, where what is typed is likely to
 *     be a secret
 * @param openFieldsOnly whether typing is looked at only in fields of which the desktop says that
 *     they are no password fields; without, also where a program says nothing of its fields
 * @param notice how people are told of it; {@code null} from a school that has not said, or a
 *     collector before there were notices
 */
public record AgentPolicy(
    String version,
    CompiledPhrases phrases,
    Duration idleAfter,
    List<String> neverRead,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean openFieldsOnly,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SchoolNotice notice) {

  /**
   * @throws IllegalArgumentException if a part is missing or {@code idleAfter} is not positive
   */
  public AgentPolicy {
    Require.notBlank(version, "version");
    Require.present(phrases, "phrases");
    Require.present(neverRead, "neverRead");
    neverRead = List.copyOf(neverRead);
    Require.notNegative(idleAfter, "idleAfter");
    if (idleAfter.isZero()) {
      throw new IllegalArgumentException("idleAfter must be positive");
    }
  }

  /** Of a school that has not said how people are told. */
  public AgentPolicy(
      String version, CompiledPhrases phrases, Duration idleAfter, List<String> neverRead) {
    this(version, phrases, idleAfter, neverRead, false, null);
  }

  /** The same, of which people are told so. */
  public AgentPolicy withNotice(String newVersion, SchoolNotice told) {
    return new AgentPolicy(newVersion, phrases, idleAfter, neverRead, openFieldsOnly, told);
  }

  /** The same, under which only fields that are known to be no secret are read. */
  public AgentPolicy withOpenFieldsOnly() {
    return new AgentPolicy(version, phrases, idleAfter, neverRead, true, notice);
  }

  /** Whose a log-on is; a pupil's where the school has not said. */
  public Audience audienceOf(String logOn) {
    return notice == null ? Audience.PUPIL : notice.audienceOf(logOn);
  }

  /** Whether typing under this log-on may be looked at at all. */
  public boolean readsTypingOf(String logOn) {
    return notice == null
        || notice.staff().typingRead()
        || notice.audienceOf(logOn) == Audience.PUPIL;
  }
}
