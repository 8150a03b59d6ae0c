package school.lantern.detect;

import org.jspecify.annotations.Nullable;

/**
 * Why a phrase counts where it stands, or why not.
 *
 * @param match what stands there and how it is disguised
 * @param fate what becomes of it
 * @param exception the phrase that explains it away, or {@code null}
 */
public record Explanation(PhraseMatch match, Fate fate, @Nullable String exception) {}
