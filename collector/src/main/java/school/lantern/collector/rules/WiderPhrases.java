package school.lantern.collector.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that were written once count once: of “want to kill myself” and the “kill myself” in it,
 * only the wider phrase is told. The narrower one stays where the policy takes it more seriously,
 * and where the wider one is only swearing.
 *
 * <p>A phrase stands within another if all its words do, side by side, and both were seen in the
 * same window within {@link #ONE_SENTENCE}. Flags do not say where in a text they stood: who writes
 * the narrower phrase again within that time is told once less, never not at all.
 */
final class WiderPhrases {

  /** Phrases that end together are told together, but for the words that an exception waits for. */
  static final Duration ONE_SENTENCE = Duration.ofSeconds(10);

  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private WiderPhrases() {}

  /** All but those that stand within another; by time. */
  static List<Typed> of(Stream<Typed> phrases, PhraseTerms terms) {
    List<Typed> inOrder = phrases.sorted(Comparator.comparing(Typed::at)).toList();
    List<Typed> wider = new ArrayList<>();
    for (int at = 0; at < inOrder.size(); at++) {
      if (!isWithinAnother(inOrder, at, terms)) {
        wider.add(inOrder.get(at));
      }
    }
    return wider;
  }

  private static boolean isWithinAnother(List<Typed> inOrder, int at, PhraseTerms terms) {
    Typed one = inOrder.get(at);
    for (int other = at - 1; other >= 0 && isNear(inOrder.get(other), one); other--) {
      if (isWithin(one, inOrder.get(other), terms)) {
        return true;
      }
    }
    for (int other = at + 1; other < inOrder.size() && isNear(one, inOrder.get(other)); other++) {
      if (isWithin(one, inOrder.get(other), terms)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(Typed earlier, Typed later) {
    return Duration.between(earlier.at(), later.at()).compareTo(ONE_SENTENCE) <= 0;
  }

  private static boolean isWithin(Typed narrow, Typed wide, PhraseTerms terms) {
    String inner = words(narrow);
    String outer = words(wide);
    return outer.length() > inner.length()
        && outer.contains(inner)
        && mayStandFor(wide.flag().rule().category(), narrow.flag().rule().category())
        && isSamePlace(narrow, wide)
        && terms.severity(narrow.flag().rule()) <= terms.severity(wide.flag().rule());
  }

  /** What is made light of, such as swearing, hides nothing else. */
  private static boolean mayStandFor(String wide, String narrow) {
    return wide.equals(narrow) || !PhraseSeverity.MILDER_IN_SIXTH_FORM.contains(wide);
  }

  private static boolean isSamePlace(Typed one, Typed other) {
    return one.workstation().hostname().equals(other.workstation().hostname())
        && one.flag().session().equals(other.flag().session())
        && one.flag().window().equals(other.flag().window())
        && one.flag().manner().source() == other.flag().manner().source();
  }

  /** With a space around each. */
  private static String words(Typed typed) {
    return APART
        .splitAsStream(typed.flag().rule().phrase().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" ", " ", " "));
  }
}
