package school.lantern.detect;

import java.util.ArrayList;
import java.util.List;
import school.lantern.model.PhraseRule;

/**
 * Finds the phrases of one policy, exactly: whole words in their order, whatever the case, the
 * accents, the apostrophes and the separators between the words.
 *
 * <p>Every place of every phrase is found, also where phrases overlap or one holds the other. Time
 * is linear in the text. No input makes it throw. Immutable: one matcher serves any number of
 * cursors and threads.
 *
 * <p>Spelling tricks ({@code h3ll}, {@code h e l l}) are not seen: a later engine does that behind
 * these same methods.
 */
public final class PhraseMatcher {
  private final PhraseAutomaton automaton;

  private PhraseMatcher(PhraseAutomaton automaton) {
    this.automaton = automaton;
  }

  /** Compiles phrases. One without any letter or digit is left out: it can stand nowhere. */
  public static PhraseMatcher of(List<PhraseRule> rules) {
    return new PhraseMatcher(new PhraseAutomaton(rules));
  }

  /** All matches in a text, ordered by where they end; of those that end together, the longest. */
  public List<PhraseMatch> in(CharSequence text) {
    PhraseCursor cursor = cursor();
    List<PhraseMatch> matches = new ArrayList<>();
    text.codePoints().forEach(codePoint -> matches.addAll(cursor.type(codePoint)));
    matches.addAll(cursor.settle());
    return List.copyOf(matches);
  }

  /** A place in a stream of typed characters, at its beginning. */
  public PhraseCursor cursor() {
    return new PhraseCursor(automaton);
  }
}
