package school.lantern.collector.phrases.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/** Makes a phrase of what a file says of it. */
final class PhraseReading {
  private static final int PROFANITY_SEVERITY_MAX = 1;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final List<String> MODES =
      Arrays.stream(PhraseMode.values()).map(PhraseReading::written).toList();

  private final EntryFields fields;

  private PhraseReading(EntryFields fields) {
    this.fields = fields;
  }

  /** The phrase, unless something of it makes no sense; that is noted. */
  static Optional<PolicyPhrase> of(PhraseEntry entry, Notes notes) {
    return new PhraseReading(new EntryFields(entry, notes)).phrase();
  }

  static String written(PhraseMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private Optional<PolicyPhrase> phrase() {
    String words = words();
    PhraseCategory category = category();
    int severity = severity(category);
    String id = id(PlainWords.id(category, words));
    PhraseMode mode = mode();
    String language = language();
    PhraseConditions conditions = ConditionsReading.of(fields, words);
    return fields.unlessBroken(
        () ->
            new PolicyPhrase(
                new PhraseRule(id, words, category.id(), severity), language, mode, conditions));
  }

  private String words() {
    Optional<Written> phrase = fields.required(PhraseField.PHRASE).filter(fields::isPhrase);
    phrase
        .filter(written -> written.text().codePoints().noneMatch(Character::isLetter))
        .ifPresent(
            digits ->
                fields.warning(
                    digits,
                    "It has digits only, and will be found in sums and dates.",
                    "Say near what it counts."));
    return phrase.map(Written::text).orElse("");
  }

  private PhraseCategory category() {
    Optional<Written> written = fields.required(PhraseField.CATEGORY);
    Optional<PhraseCategory> category = written.flatMap(some -> PhraseCategory.of(some.text()));
    if (written.isPresent() && category.isEmpty()) {
      unknownCategory(fields, written.get(), written.get().text());
    }
    return category.orElse(PhraseCategory.OTHER);
  }

  static void unknownCategory(EntryFields fields, Written at, String name) {
    fields.mistake(at, unknown(name), remedy(name));
  }

  static String unknown(String category) {
    return "There is no category “%s”.".formatted(category);
  }

  static String remedy(String category) {
    return Nearest.question(
        category,
        PhraseCategory.ids(),
        "Take one of " + String.join(", ", PhraseCategory.ids()) + ".");
  }

  private int severity(PhraseCategory category) {
    Optional<Written> written = fields.required(PhraseField.SEVERITY);
    int severity =
        fields.number(
            written, PhraseRule.SEVERITY_MIN, PhraseRule.SEVERITY_MAX, PhraseRule.SEVERITY_MIN);
    if (category == PhraseCategory.PROFANITY && severity > PROFANITY_SEVERITY_MAX) {
      written.ifPresent(
          at ->
              fields.mistake(
                  at,
                  "Bad language by itself has severity 1, never more: it would bury what matters.",
                  "Write 1, or take the category of what it points to, such as bullying."));
    }
    return severity;
  }

  private String id(String otherwise) {
    Optional<Written> written = fields.optional(PhraseField.ID);
    written
        .filter(id -> id.text().startsWith("#"))
        .ifPresent(id -> fields.mistake(id, "An id begins with no #.", "Begin it with a letter."));
    return written.map(Written::text).orElse(otherwise);
  }

  private PhraseMode mode() {
    Optional<Written> written = fields.optional(PhraseField.MODE);
    for (PhraseMode mode : PhraseMode.values()) {
      if (written.filter(some -> some.text().equalsIgnoreCase(mode.name())).isPresent()) {
        return mode;
      }
    }
    written.ifPresent(
        other ->
            fields.mistake(
                other,
                "There is no such mode.",
                Nearest.question(
                    other.text(), MODES, "Take one of " + String.join(", ", MODES) + ".")));
    return PhraseMode.STANDARD;
  }

  private String language() {
    Optional<Written> written = fields.optional(PhraseField.LANGUAGE);
    if (written.isEmpty()) {
      return "en";
    }
    if (!LANGUAGE.matcher(written.get().text()).matches()) {
      fields.mistake(
          written.get(),
          "This is not the short name of a language.",
          "Write two or three letters: en, cy, ur, pl.");
    }
    return written.get().text();
  }
}
