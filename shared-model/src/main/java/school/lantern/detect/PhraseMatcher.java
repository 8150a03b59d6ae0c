package school.lantern.detect;

import java.util.ArrayList;
import java.util.List;
import school.lantern.model.PhraseRule;

/**
 * Finds the phrases of one policy: whole words in their order, whatever the case, the accents, the
 * apostrophes and the separators between the words; and behind the disguises that {@link Disguise}
 * lists, as far as the phrase's {@link PhraseMode} lets them count.
 *
 * <p>Time is linear in the text. No input makes it throw. Immutable: one matcher serves any number
 * of cursors and threads.
 */
public final class PhraseMatcher {
  private final CompiledPolicy policy;
  private final SilentPrograms silent;

  private PhraseMatcher(CompiledPolicy policy) {
    this.policy = policy;
    this.silent = new SilentPrograms(policy);
  }

  /** Runs a compiled policy. */
  public static PhraseMatcher of(CompiledPolicy policy) {
    return new PhraseMatcher(policy);
  }

  /**
   * Compiles phrases that are looked for exactly as written: disguises need the ordinary words that
   * only a compiled policy carries, or they are seen everywhere.
   */
  public static PhraseMatcher of(List<PhraseRule> rules) {
    PhrasePolicy policy =
        new PhrasePolicy(rules.stream().map(PhraseMatcher::exact).toList(), List.of());
    return of(CompiledPolicy.of(PolicyCompiler.compile(policy, List.of())));
  }

  private static PolicyPhrase exact(PhraseRule rule) {
    return new PolicyPhrase(rule, "en", PhraseMode.EXACT, PhraseConditions.NONE);
  }

  /** All matches in a text, ordered by when they are certain. */
  public List<PhraseMatch> in(CharSequence text) {
    PhraseReader reader = new PhraseReader(policy);
    Place now = new Place();
    List<PhraseMatch> matches = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int codePoint = Character.codePointAt(text, at);
      at += Character.charCount(codePoint);
      if (reader.read(now, codePoint)) {
        matches.addAll(reader.certain(now));
      }
    }
    reader.end(now);
    matches.addAll(reader.settled(now));
    return List.copyOf(matches);
  }

  /**
   * Everything that stands at the end of a text, and why it counts or does not. For short texts
   * that a person tries; only the last {@value Found#LOOKED_AT} places are told.
   */
  public List<Explanation> explain(CharSequence text) {
    PhraseCursor cursor = cursor();
    text.codePoints().forEach(cursor::type);
    return cursor.explain();
  }

  /**
   * Whether a phrase counts in a program. Asked of each match by who knows which program the text
   * belongs to: a text stays in its window, so a cursor need not know. A phrase that does not count
   * still stands there, and may be the companion of another.
   *
   * @param program as in {@code FrontWindow.application}
   */
  public boolean counts(PhraseRule rule, String program) {
    return !silent.silent(rule.id(), program);
  }

  /** A place in a stream of typed characters, at its beginning. */
  public PhraseCursor cursor() {
    return new PhraseCursor(policy);
  }
}
