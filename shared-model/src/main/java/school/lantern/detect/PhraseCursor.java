package school.lantern.detect;

import java.util.List;

/**
 * Follows one stream of typed characters and tells each phrase as soon as its last word is certain
 * to have ended: at the next character that no word goes on over.
 *
 * <p>Holds the last characters, folded, and goes back to exactly where the stream was with each
 * backspace. Typing over a boundary, back and over it again tells the same match again, at the same
 * place: who must not say a thing twice compares places. Not for several threads.
 */
public final class PhraseCursor {

  /** How far backspace reaches. */
  public static final int REMEMBERED_CODE_POINTS = 256;

  private final PhraseReader reader;
  private final Place[] history = new Place[REMEMBERED_CODE_POINTS];
  private final Place now = new Place();
  private int newest; // slot of history that the next place goes to
  private int remembered;

  PhraseCursor(CompiledPolicy policy) {
    this.reader = new PhraseReader(policy);
    for (int slot = 0; slot < history.length; slot++) {
      history[slot] = new Place();
    }
  }

  /** UTF-16 units of the stream so far, what was taken back not counted. */
  public int position() {
    return now.position;
  }

  /**
   * One more character.
   *
   * @param codePoint any number; one that is no character separates words
   * @return the phrases that are certain with it, longest first of those that end together; mostly
   *     none
   */
  public List<PhraseMatch> type(int codePoint) {
    history[newest].set(now);
    newest = (newest + 1) % REMEMBERED_CODE_POINTS;
    remembered = Math.min(remembered + 1, REMEMBERED_CODE_POINTS);
    return reader.read(now, codePoint) ? reader.certain(now) : List.of();
  }

  /**
   * Takes the last character back. Further back than it remembers, the stream counts as empty: who
   * holds backspace that long clears the field.
   */
  public void backspace() {
    if (remembered == 0) {
      forget();
      return;
    }
    newest = (newest + REMEMBERED_CODE_POINTS - 1) % REMEMBERED_CODE_POINTS;
    now.set(history[newest]);
    remembered--;
    reader.wentBack(now);
  }

  /**
   * The phrases that are certain if nothing more is typed: for a pause, or before the focus leaves.
   * Changes nothing; typing may go on in the middle of the word.
   */
  public List<PhraseMatch> settle() {
    Place ended = new Place();
    ended.set(now);
    reader.end(ended);
    return reader.settled(ended);
  }

  /** Everything that stands there if nothing more is typed, and what becomes of it. */
  List<Explanation> explain() {
    Place ended = new Place();
    ended.set(now);
    reader.end(ended);
    return reader.explain(ended);
  }

  /** Back to an empty stream; what was remembered is overwritten. */
  public void forget() {
    now.set(new Place());
    for (Place place : history) {
      place.set(now);
    }
    newest = 0;
    remembered = 0;
    reader.wipe();
  }
}
