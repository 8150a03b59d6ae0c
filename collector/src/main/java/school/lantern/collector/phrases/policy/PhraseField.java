package school.lantern.collector.phrases.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said of a phrase; keys of YAML and columns of CSV are called the same. */
public enum PhraseField {
  ID,
  PHRASE,
  CATEGORY,
  SEVERITY,
  MODE,
  LANGUAGE,
  YEARS(true),
  UNLESS(true),
  NEAR(true),
  WITHIN,
  NOT_IN_APPLICATIONS(true),
  NOT_IN_SUBJECTS(true);

  /** What stands between two entries of a list in one CSV cell. */
  static final String SEPARATOR = ";";

  private final boolean list;

  PhraseField() {
    this(false);
  }

  PhraseField(boolean list) {
    this.list = list;
  }

  /** Whether there may be several. */
  boolean isList() {
    return list;
  }

  /** {@code not-in-subjects}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PhraseField> of(String title) {
    return Arrays.stream(values()).filter(field -> field.title().equals(title)).findFirst();
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(PhraseField::title).toList();
  }
}
