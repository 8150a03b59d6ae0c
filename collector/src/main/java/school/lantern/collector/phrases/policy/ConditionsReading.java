package school.lantern.collector.phrases.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import school.lantern.detect.Companion;
import school.lantern.detect.PhraseConditions;

/** Reads when a phrase does not count. */
final class ConditionsReading {
  /** Begins a companion that is any phrase of a category. */
  static final String CATEGORY_SIGN = "@";

  private static final int YEAR_LAST = 14;
  private static final Pattern BEFORE_YEAR = Pattern.compile("(?i)^y(ear)?\\s*");

  private final EntryFields fields;

  private ConditionsReading(EntryFields fields) {
    this.fields = fields;
  }

  /**
   * @param phrase the words that these are conditions of
   */
  static PhraseConditions of(EntryFields fields, String phrase) {
    ConditionsReading reading = new ConditionsReading(fields);
    List<String> unless = reading.unless(phrase);
    List<Companion> near = reading.near();
    int within = reading.within(near);
    Set<String> applications = reading.applications();
    Set<String> years = reading.years();
    Set<String> subjects = reading.texts(PhraseField.NOT_IN_SUBJECTS);
    return new PhraseConditions(
        unless, near, within, applications, new PhraseConditions.Audience(years, subjects));
  }

  private List<String> unless(String phrase) {
    List<Written> unless =
        fields.list(PhraseField.UNLESS).stream().filter(fields::isPhrase).toList();
    for (Written written : unless) {
      if (!PlainWords.of(written.text()).contains(PlainWords.of(phrase))) {
        fields.warning(
            written,
            "It does not hold “%s”, so it explains nothing away.".formatted(phrase),
            "Write the longer words as a whole, or make it an exception.");
      }
    }
    return unless.stream().map(Written::text).toList();
  }

  private List<Companion> near() {
    List<Companion> near = new ArrayList<>();
    for (Written written : fields.list(PhraseField.NEAR)) {
      if (!written.text().startsWith(CATEGORY_SIGN)) {
        if (fields.isPhrase(written)) {
          near.add(new Companion(written.text(), null));
        }
        continue;
      }
      String name = written.text().substring(CATEGORY_SIGN.length()).strip();
      Optional<PhraseCategory> category = PhraseCategory.of(name);
      category.ifPresentOrElse(
          known -> near.add(new Companion(null, known.id())),
          () -> PhraseReading.unknownCategory(fields, written, name));
    }
    return near;
  }

  private int within(List<Companion> near) {
    Optional<Written> written = fields.optional(PhraseField.WITHIN);
    if (written.isPresent() && near.isEmpty()) {
      fields.warning(
          written.get(), "It says nothing without “near”.", "Leave it out, or say near what.");
    }
    return fields.number(
        written, 1, PhraseConditions.WITHIN_WORDS_MAX, PhraseConditions.WITHIN_WORDS_DEFAULT);
  }

  private Set<String> applications() {
    Set<String> programs = new LinkedHashSet<>();
    for (Written written : fields.list(PhraseField.NOT_IN_APPLICATIONS)) {
      String program = written.text().toLowerCase(Locale.ROOT);
      if (program.contains("/") || program.contains("\\") || program.endsWith(".exe")) {
        fields.mistake(
            written,
            "A program is named without its folder and without “.exe”.",
            "Write it as the page of incidents shows it: steam.");
      }
      programs.add(program);
    }
    return programs;
  }

  private Set<String> years() {
    Set<String> years = new LinkedHashSet<>();
    for (Written written : fields.list(PhraseField.YEARS)) {
      String digits = BEFORE_YEAR.matcher(written.text()).replaceFirst("");
      int year = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
      if (year < 1 || year > YEAR_LAST) {
        fields.mistake(
            written, "Year groups go from 1 to %d.".formatted(YEAR_LAST), "Write the number.");
      }
      years.add(String.valueOf(year));
    }
    return years;
  }

  private Set<String> texts(PhraseField field) {
    Set<String> texts = new LinkedHashSet<>();
    fields.list(field).forEach(written -> texts.add(written.text()));
    return texts;
  }
}
