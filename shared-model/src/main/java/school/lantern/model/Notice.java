package school.lantern.model;

import java.util.Map;

/**
 * An acceptable-use notice for one audience, in one or more languages (P-5).
 *
 * @param audience for whom
 * @param version 1, 2, 3 …: grows whenever a text changes, so that it is shown again
 * @param texts by language ({@code "en"}), plain text of at most {@link #TEXT_MAX_CHARS} characters
 */
public record Notice(Audience audience, int version, Map<String, String> texts) {

  /** The version of the sentence that an agent shows when the school has written no notice. */
  public static final int BUILT_IN = 0;

  /** What fits on a small screen without scrolling, for a reader who will not scroll. */
  public static final int TEXT_MAX_CHARS = 1500;

  public static final int LANGUAGE_MAX_CHARS = 12;
  public static final int LANGUAGES_MAX = 20;

  /**
   * @throws IllegalArgumentException if there is no text, or a part is out of range
   */
  public Notice {
    Require.present(audience, "audience");
    Require.within(version, 1, Integer.MAX_VALUE, "version");
    Require.present(texts, "texts");
    Require.within(texts.size(), 1, LANGUAGES_MAX, "number of languages");
    texts.forEach(
        (language, text) -> {
          Require.notBlank(language, "language");
          Require.atMost(language, LANGUAGE_MAX_CHARS, "language");
          Require.notBlank(text, "text");
          Require.atMost(text, TEXT_MAX_CHARS, "text");
        });
    texts = Map.copyOf(texts);
  }
}
