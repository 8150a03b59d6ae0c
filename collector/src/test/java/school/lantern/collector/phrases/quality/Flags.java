package school.lantern.collector.phrases.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.detect.PhraseMatch;
import school.lantern.model.PhraseRule;

/** Counts what was flagged, by category and severity. */
final class Flags {
  static final int SEVERE = 3;

  private static final int PER_WORDS = 100_000;

  private final Map<String, long[]> byCategory = new TreeMap<>();

  /** How many of the matches weigh at least {@link #SEVERE}; all are counted. */
  int add(List<PhraseMatch> matches) {
    int severe = 0;
    for (PhraseMatch match : matches) {
      PhraseRule rule = match.rule();
      byCategory
          .computeIfAbsent(rule.category(), unknown -> new long[PhraseRule.SEVERITY_MAX + 1])[
          rule.severity()]++;
      severe += rule.severity() >= SEVERE ? 1 : 0;
    }
    return severe;
  }

  /** A table with a row for each category and a column for each severity. */
  String table(long words) {
    StringBuilder rows =
        new StringBuilder("| Category | 1 | 2 | 3 | 4 | 5 |\n|---|---:|---:|---:|---:|---:|\n");
    long[] all = new long[PhraseRule.SEVERITY_MAX + 1];
    byCategory.forEach(
        (category, counts) -> {
          rows.append("| ").append(category).append(" |");
          for (int severity = 1; severity < counts.length; severity++) {
            rows.append(String.format(Locale.ROOT, " %,d |", counts[severity]));
            all[severity] += counts[severity];
          }
          rows.append('\n');
        });
    rows.append("| **all** |");
    for (int severity = 1; severity < all.length; severity++) {
      rows.append(String.format(Locale.ROOT, " %,d |", all[severity]));
    }
    rows.append("\n| **per 100,000 words** |");
    for (int severity = 1; severity < all.length; severity++) {
      rows.append(
          String.format(Locale.ROOT, " %.2f |", (double) all[severity] * PER_WORDS / words));
    }
    return rows.append('\n').toString();
  }
}
