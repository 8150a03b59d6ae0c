package school.lantern.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows one stream of typed characters and tells each phrase as soon as its last word is certain
 * to have ended: at the next character that no word goes on over.
 *
 * <p>Holds no text, only states of the automaton, one for each of the last {@link
 * #REMEMBERED_CODE_POINTS} characters so that backspace goes back to exactly where the stream was.
 * Typing over a boundary, back and over it again tells the same match again, at the same place: who
 * must not say a thing twice compares places. Not for several threads.
 */
public final class PhraseCursor {

  /** How far backspace reaches. */
  public static final int REMEMBERED_CODE_POINTS = 256;

  /**
   * Room for where words began: up to four in one remembered character (U+FDFA), and those of one
   * phrase before them (80 such characters). A power of two.
   */
  private static final int WORD_STARTS = 2048;

  private record State(int word, int phrase, int wordEnd, int wordsBegun, int position) {}

  private static final State FRESH =
      new State(PhraseAutomaton.START, PhraseAutomaton.START, 0, 0, 0);

  private final PhraseAutomaton automaton;
  private final State[] history = new State[REMEMBERED_CODE_POINTS];
  private final int[] wordStarts = new int[WORD_STARTS];
  private int newest; // slot of history that the next state goes to
  private int remembered;
  private State now = FRESH;

  PhraseCursor(PhraseAutomaton automaton) {
    this.automaton = automaton;
    Arrays.fill(history, FRESH);
  }

  /** UTF-16 units of the stream so far, what was taken back not counted. */
  public int position() {
    return now.position;
  }

  /**
   * One more character.
   *
   * @param codePoint any number; one that is no character separates words
   * @return the phrases that ended just before it, longest first; mostly none
   */
  public List<PhraseMatch> type(int codePoint) {
    history[newest] = now;
    newest = (newest + 1) % REMEMBERED_CODE_POINTS;
    remembered = Math.min(remembered + 1, REMEMBERED_CODE_POINTS);

    int next = now.position + (Character.isSupplementaryCodePoint(codePoint) ? 2 : 1);
    String folded = Fold.of(codePoint);
    List<PhraseMatch> ended = List.of();
    int word = now.word;
    int phrase = now.phrase;
    int wordEnd = now.wordEnd;
    int wordsBegun = now.wordsBegun;
    for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
      int letter = folded.codePointAt(at);
      if (letter != Fold.SEPARATOR) {
        if (word == PhraseAutomaton.START) {
          wordStarts[wordsBegun++ % WORD_STARTS] = now.position;
        }
        word = automaton.afterLetter(word, letter);
        wordEnd = next;
      } else if (word != PhraseAutomaton.START) {
        phrase = automaton.afterWord(phrase, word);
        word = PhraseAutomaton.START;
        ended = with(ended, phrase, wordsBegun, wordEnd);
      }
    }
    if (folded.isEmpty() && word != PhraseAutomaton.START && Fold.isMark(codePoint)) {
      wordEnd = next; // an accent written after its letter belongs to the word
    }
    now = new State(word, phrase, wordEnd, wordsBegun, next);
    return ended;
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
    now = history[newest];
    history[newest] = FRESH;
    remembered--;
  }

  /**
   * The phrases that have ended if nothing more is typed: for a pause, or before the focus leaves.
   * Changes nothing; typing may go on in the middle of the word.
   */
  public List<PhraseMatch> settle() {
    return now.word == PhraseAutomaton.START
        ? List.of()
        : with(List.of(), automaton.afterWord(now.phrase, now.word), now.wordsBegun, now.wordEnd);
  }

  /** Back to an empty stream; what was remembered is overwritten. */
  public void forget() {
    Arrays.fill(history, FRESH);
    Arrays.fill(wordStarts, 0);
    newest = 0;
    remembered = 0;
    now = FRESH;
  }

  private List<PhraseMatch> with(
      List<PhraseMatch> before, int phrase, int wordsBegun, int wordEnd) {
    if (phrase == PhraseAutomaton.START) {
      return before;
    }
    List<PhraseMatch> matches = new ArrayList<>(before);
    automaton.endsAt(
        phrase,
        (rule, words) ->
            matches.add(
                new PhraseMatch(rule, wordStarts[(wordsBegun - words) % WORD_STARTS], wordEnd)));
    return matches;
  }
}
