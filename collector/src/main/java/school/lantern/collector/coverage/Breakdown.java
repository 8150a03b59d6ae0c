package school.lantern.collector.coverage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Coverage sorted by one dimension.
 *
 * @param heading what the first column holds
 * @param columns heads of the other columns
 * @param lines the table
 * @param left how many lines more there are
 */
record Breakdown(String heading, List<String> columns, List<Line> lines, long left) {

  /** What it is sorted by, within a sentence. */
  public String by() {
    return heading.toLowerCase(Locale.UK);
  }

  /**
   * One line.
   *
   * @param name of the room, the period …
   * @param path the same page of this alone
   * @param parts the figures, as the columns are headed
   * @param gaps the list of its gaps, or {@code null} when it has none
   */
  record Line(String name, String path, List<String> parts, @Nullable String gaps) {}
}
