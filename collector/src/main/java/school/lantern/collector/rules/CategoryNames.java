package school.lantern.collector.rules;

import java.util.Locale;
import java.util.Map;

/**
 * What the categories of phrases are called wherever people read them: pages, findings, reports.
 * The one place for it. It stands here because findings are written here, and a decision sees
 * nothing but decisions.
 */
public final class CategoryNames {
  /** By id; those with a space stand in facts from before the list was closed. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("self-harm", "Self-harm"),
          Map.entry("suicide", "Suicide"),
          Map.entry("bullying", "Bullying"),
          Map.entry("hate", "Hate"),
          Map.entry("discrimination", "Discrimination"),
          Map.entry("sexual-content", "Sexual content"),
          Map.entry("sexual", "Sexual content"),
          Map.entry("grooming", "Grooming"),
          Map.entry("sharing-images", "Sharing images"),
          Map.entry("sharing images", "Sharing images"),
          Map.entry("extremism", "Extremism"),
          Map.entry("drugs", "Drugs"),
          Map.entry("violence", "Violence"),
          Map.entry("gambling", "Gambling"),
          Map.entry("personal-data", "Personal data"),
          Map.entry("personal data", "Personal data"),
          Map.entry("exploitation", "Exploitation"),
          Map.entry("excessive-use", "Excessive use"),
          Map.entry("profanity", "Profanity"),
          Map.entry("other", "Other"));

  private CategoryNames() {}

  /** The name for an id; an id that nobody knows, such as a newer agent's, as well as it can be. */
  public static String of(String id) {
    String name = NAMES.get(id.toLowerCase(Locale.ROOT));
    if (name != null) {
      return name;
    }
    String words = id.replace('-', ' ').strip();
    return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
