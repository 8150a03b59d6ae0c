package school.lantern.agent.typing;

import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;

/**
 * A phrase that was typed, ready to leave the tail.
 *
 * @param rule the phrase
 * @param context a few words before it and itself, at most {@link PhraseFlag#CONTEXT_MAX_CHARS}
 */
public record TypedPhrase(PhraseRule rule, String context) {}
