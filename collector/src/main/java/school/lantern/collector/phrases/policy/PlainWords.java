package school.lantern.collector.phrases.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without what does not matter to a phrase: case, accents, apostrophes, the kind of
 * separator. Coarser than the matcher, on purpose: it tells whether a person wrote the same phrase
 * twice, and makes ids.
 */
public final class PlainWords {
  private static final Pattern DROPPED =
      Pattern.compile("[\\p{InCombiningDiacriticalMarks}\\p{Cf}'’‘`]");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private PlainWords() {}

  /** Lower case, one space between two words, none outside; empty when there is no word. */
  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String joined = DROPPED.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return SEPARATORS.matcher(joined).replaceAll(" ").strip();
  }

  /** The id of a phrase that was given none: {@code self-harm-cut-myself}. */
  public static String id(PhraseCategory category, String phrase) {
    return category.id() + "-" + of(phrase).replace(' ', '-');
  }
}
