package school.lantern.agent.typing;

import school.lantern.model.PhraseFlag;

/**
 * The few words that a person needs to judge a match: those before it, on the same line, and the
 * match itself.
 *
 * <pre>
 *   typed    pa55word ⏎ on my way i want to kill myself
 *   match                            ===============
 *   context             my way i want to ===========
 * </pre>
 *
 * <p>Not beyond Enter or Tab: there another message or another field may end, and what stands in it
 * is nobody's business. Words after the match are not waited for: help must not wait.
 */
final class Context {
  static final int WORDS_BEFORE = 5;

  private Context() {}

  /** Runs of white space become one space. */
  static String of(CharSequence tail, int start, int end) {
    int from = start;
    for (int words = 0; words < WORDS_BEFORE; words++) {
      int word = wordBefore(tail, from);
      if (word == from || squeezed(tail, word, end).length() > PhraseFlag.CONTEXT_MAX_CHARS) {
        break;
      }
      from = word;
    }
    String context = squeezed(tail, from, end);
    return context.length() <= PhraseFlag.CONTEXT_MAX_CHARS ? context : cut(context);
  }

  /** Where the word before {@code from} begins; {@code from} when the line has none. */
  private static int wordBefore(CharSequence tail, int from) {
    int at = from;
    while (at > 0 && Character.isWhitespace(tail.charAt(at - 1))) {
      if (tail.charAt(at - 1) == '\n' || tail.charAt(at - 1) == '\t') {
        return from;
      }
      at--;
    }
    while (at > 0 && !Character.isWhitespace(tail.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static String squeezed(CharSequence tail, int from, int to) {
    StringBuilder line = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      char next = tail.charAt(at);
      boolean blank = Character.isWhitespace(next) || Character.isISOControl(next);
      if (!blank) {
        line.append(next);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static String cut(String context) {
    int end = PhraseFlag.CONTEXT_MAX_CHARS;
    return context.substring(0, Character.isHighSurrogate(context.charAt(end - 1)) ? end - 1 : end);
  }
}
