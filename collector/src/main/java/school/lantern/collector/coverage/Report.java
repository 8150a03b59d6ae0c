package school.lantern.collector.coverage;

import java.util.List;

/**
 * A report that can be printed.
 *
 * @param title what it is
 * @param about which days, and what it is narrowed to
 * @param totals the figures with their definitions
 * @param tables the figures sorted in several ways
 * @param gaps the worst gaps; empty in the governors' version
 */
record Report(
    String title, About about, Figures.Totals totals, List<Breakdown> tables, List<GapRow> gaps) {

  /** Whether it has figures; without them it says in words why. */
  public boolean figures() {
    return !totals.extent().isEmpty();
  }

  /**
   * What a report is about.
   *
   * @param school the school's short name
   * @param days the days in words
   * @param only what it is narrowed to, or the empty text
   * @param made when it was made
   * @param words the answer in plain words, and what counted
   */
  record About(String school, String days, String only, String made, InWords words) {

    public List<String> summary() {
      return words.summary();
    }

    public Definitions.Said said() {
      return words.said();
    }
  }

  /**
   * What a report says without figures.
   *
   * @param summary the answer, a paragraph each
   * @param said what counted, in this school and these days
   */
  record InWords(List<String> summary, Definitions.Said said) {}
}
