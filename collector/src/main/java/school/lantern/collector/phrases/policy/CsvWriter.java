package school.lantern.collector.phrases.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import school.lantern.collector.imports.CsvText;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyPhrase;

/** Writes a policy as CSV; {@link PolicyFile} reads the same policy from it. */
public final class CsvWriter {
  private CsvWriter() {}

  /** The whole file. */
  public static String written(PhrasePolicy policy) {
    List<List<String>> rows = new ArrayList<>();
    policy.phrases().forEach(phrase -> rows.add(row(phrase)));
    policy.exceptions().forEach(exception -> rows.add(row(exception)));
    return CsvText.written(PhraseField.titles(), rows);
  }

  private static List<String> row(PolicyPhrase phrase) {
    return Stream.of(PhraseField.values()).map(field -> cell(phrase, field)).toList();
  }

  private static String cell(PolicyPhrase phrase, PhraseField field) {
    PhraseConditions conditions = phrase.conditions();
    return switch (field) {
      case ID -> phrase.rule().id();
      case PHRASE -> phrase.rule().phrase();
      case CATEGORY -> phrase.rule().category();
      case SEVERITY -> String.valueOf(phrase.rule().severity());
      case MODE -> phrase.mode() == PhraseMode.STANDARD ? "" : PhraseReading.written(phrase.mode());
      case LANGUAGE -> phrase.language();
      case YEARS -> list(InOrder.years(conditions.elsewhere().yearGroups()));
      case UNLESS -> list(conditions.unless());
      case NEAR -> list(InOrder.companions(conditions.near()));
      case WITHIN ->
          conditions.withinWords() == PhraseConditions.WITHIN_WORDS_DEFAULT
              ? ""
              : String.valueOf(conditions.withinWords());
      case NOT_IN_APPLICATIONS -> list(InOrder.texts(conditions.notInApplications()));
      case NOT_IN_SUBJECTS -> list(InOrder.texts(conditions.elsewhere().notInSubjects()));
    };
  }

  private static List<String> row(PolicyException exception) {
    Set<String> categories = exception.categories();
    String category =
        list(
            Stream.concat(Stream.of(CsvReader.EXCEPTION), InOrder.texts(categories).stream())
                .toList());
    return Stream.of(PhraseField.values())
        .map(
            field ->
                switch (field) {
                  case PHRASE -> exception.phrase();
                  case CATEGORY -> category;
                  default -> "";
                })
        .toList();
  }

  private static String list(Collection<String> texts) {
    return String.join(PhraseField.SEPARATOR, texts);
  }
}
