package school.lantern.collector.phrases;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import school.lantern.model.PhraseRule;

/** Reads a list of phrases: CSV with the columns {@code id,phrase,category,severity}. */
final class PhraseFile {
  private static final List<String> COLUMNS = List.of("id", "phrase", "category", "severity");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrim(true)
          .setCommentMarker('#')
          .get();

  private PhraseFile() {}

  /** What a file says, or what is wrong with it; one of the two is empty. */
  record Reading(List<PhraseRule> phrases, List<String> errors) {

    Reading {
      phrases = List.copyOf(phrases);
      errors = List.copyOf(errors);
    }
  }

  static Reading read(String csv) {
    List<PhraseRule> phrases = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv; // spreadsheets write a mark
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      List<String> missing =
          COLUMNS.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
      if (!missing.isEmpty()) {
        return new Reading(List.of(), List.of("Line 1: no column " + String.join(", ", missing)));
      }
      for (CSVRecord row : parser) {
        try {
          PhraseRule rule = rule(row);
          if (!ids.add(rule.id())) {
            throw new IllegalArgumentException("column id: the id occurs twice");
          }
          phrases.add(rule);
        } catch (IllegalArgumentException wrong) {
          errors.add("Line " + parser.getCurrentLineNumber() + ", " + wrong.getMessage());
        }
      }
    } catch (IOException | RuntimeException broken) {
      errors.add("The file is no CSV: " + broken.getMessage());
    }
    if (errors.isEmpty() && phrases.isEmpty()) {
      errors.add("There is no phrase in it");
    }
    return new Reading(errors.isEmpty() ? phrases : List.of(), errors);
  }

  private static PhraseRule rule(CSVRecord row) {
    if (!row.isConsistent()) {
      throw new IllegalArgumentException(
          "column " + (row.size() + 1) + ": the row has " + row.size() + " columns");
    }
    int severity;
    try {
      severity = Integer.parseInt(row.get("severity"));
    } catch (NumberFormatException unreadable) {
      throw new IllegalArgumentException(
          "column severity: must be a whole number from 1 to 5", unreadable);
    }
    try {
      return new PhraseRule(row.get("id"), row.get("phrase"), row.get("category"), severity);
    } catch (IllegalArgumentException refused) {
      // Our records begin with the name of what they refuse, and columns are called the same.
      throw new IllegalArgumentException("column " + refused.getMessage(), refused);
    }
  }
}
