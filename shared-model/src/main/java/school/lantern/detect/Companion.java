package school.lantern.detect;

import org.jspecify.annotations.Nullable;

/**
 * What must stand near a phrase for it to count: another phrase, or any phrase of a category.
 *
 * @param phrase the words that must stand near, or {@code null} for a category
 * @param category any phrase of this category, or {@code null} for a phrase
 */
public record Companion(@Nullable String phrase, @Nullable String category) {

  /**
   * @throws IllegalArgumentException unless exactly one of the two is given
   */
  public Companion {
    if ((phrase == null) == (category == null)) {
      throw new IllegalArgumentException("a companion is a phrase or a category");
    }
  }
}
