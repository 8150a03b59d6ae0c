package school.lantern.collector.phrases.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/**
 * Writes a policy as YAML; {@link PolicyFile} reads the same policy from it. Phrases keep their
 * order, so a block ends where the category changes.
 */
public final class YamlWriter {
  private static final String DEFAULT_LANGUAGE = "en";

  private final StringJoiner lines = new StringJoiner("\n", "", "\n");

  private YamlWriter() {}

  /** The whole file: one block for each stretch of one category. */
  public static String written(PhrasePolicy policy) {
    YamlWriter writer = new YamlWriter();
    if (!policy.phrases().isEmpty()) {
      writer.lines.add("policy:");
    }
    PolicyPhrase first = null;
    for (PolicyPhrase phrase : policy.phrases()) {
      if (first == null || !first.rule().category().equals(phrase.rule().category())) {
        first = phrase;
        writer.head(first);
      }
      writer.phrase(phrase, first);
    }
    writer.exceptions(policy.exceptions());
    return writer.lines.toString();
  }

  private void head(PolicyPhrase first) {
    lines.add("  - category: " + first.rule().category());
    lines.add("    severity: " + first.rule().severity());
    if (!first.language().equals(DEFAULT_LANGUAGE)) {
      lines.add("    language: " + YamlText.of(first.language()));
    }
    lines.add("    phrases:");
  }

  private void phrase(PolicyPhrase phrase, PolicyPhrase first) {
    PhraseRule rule = phrase.rule();
    Map<PhraseField, String> more = new LinkedHashMap<>();
    if (!rule.id().equals(generatedId(rule))) {
      more.put(PhraseField.ID, YamlText.of(rule.id()));
    }
    if (rule.severity() != first.rule().severity()) {
      more.put(PhraseField.SEVERITY, String.valueOf(rule.severity()));
    }
    if (phrase.mode() != PhraseMode.STANDARD) {
      more.put(PhraseField.MODE, PhraseReading.written(phrase.mode()));
    }
    if (!phrase.language().equals(first.language())) {
      more.put(PhraseField.LANGUAGE, YamlText.of(phrase.language()));
    }
    conditions(phrase.conditions(), more);
    String words = YamlText.of(rule.phrase());
    lines.add(more.isEmpty() ? "      - " + words : "      - phrase: " + words);
    more.forEach((field, text) -> lines.add("        %s: %s".formatted(field.title(), text)));
  }

  private static void conditions(PhraseConditions conditions, Map<PhraseField, String> more) {
    put(more, PhraseField.YEARS, InOrder.years(conditions.elsewhere().yearGroups()));
    put(more, PhraseField.UNLESS, conditions.unless());
    put(more, PhraseField.NEAR, InOrder.companions(conditions.near()));
    if (conditions.withinWords() != PhraseConditions.WITHIN_WORDS_DEFAULT) {
      more.put(PhraseField.WITHIN, String.valueOf(conditions.withinWords()));
    }
    put(more, PhraseField.NOT_IN_APPLICATIONS, InOrder.texts(conditions.notInApplications()));
    put(more, PhraseField.NOT_IN_SUBJECTS, InOrder.texts(conditions.elsewhere().notInSubjects()));
  }

  private static void put(
      Map<PhraseField, String> more, PhraseField field, Collection<String> texts) {
    if (!texts.isEmpty()) {
      more.put(field, YamlText.list(texts));
    }
  }

  private void exceptions(List<PolicyException> exceptions) {
    if (!exceptions.isEmpty()) {
      lines.add("exceptions:");
    }
    for (PolicyException exception : exceptions) {
      String words = YamlText.of(exception.phrase());
      lines.add(
          exception.categories().isEmpty()
              ? "  - " + words
              : "  - {phrase: %s, categories: %s}"
                  .formatted(words, YamlText.list(InOrder.texts(exception.categories()))));
    }
  }

  private static @Nullable String generatedId(PhraseRule rule) {
    return PhraseCategory.of(rule.category())
        .map(category -> PlainWords.id(category, rule.phrase()))
        .orElse(null);
  }
}
