package school.lantern.agent.typing;

import java.util.Set;
import school.lantern.detect.Disguise;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseFlag.How;
import school.lantern.model.PhraseFlag.Source;
import school.lantern.model.PhraseRule;

/**
 * A phrase that was seen, ready to leave the tail or the title it stood in.
 *
 * @param rule the phrase
 * @param context a few words before it and itself, at most {@link PhraseFlag#CONTEXT_MAX_CHARS}
 * @param disguises in what it differed from the phrase
 */
public record SeenPhrase(PhraseRule rule, String context, Set<Disguise> disguises) {

  public SeenPhrase {
    disguises = Set.copyOf(disguises);
  }

  /** As a flag says it, disguises in the order of the engine. */
  public How how(Source source) {
    return new How(source, disguises.stream().sorted().map(Disguise::name).toList());
  }
}
