package school.lantern.collector.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param all in the order of its fields
 */
public record FieldErrors(List<FieldError> all) {
  public static final FieldErrors NONE = new FieldErrors(List.of());

  public FieldErrors {
    all = List.copyOf(all);
  }

  /** For a form with one slip. */
  public static FieldErrors one(String field, String sentence) {
    return new FieldErrors(List.of(new FieldError(field, sentence)));
  }

  public boolean any() {
    return !all.isEmpty();
  }

  /** The sentence at a field, or {@code null}. */
  public @Nullable String at(String field) {
    return all.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::sentence)
        .findFirst()
        .orElse(null);
  }
}
