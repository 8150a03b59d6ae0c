package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says what was supposed, and what would have come of it. */
@ApplicationScoped
class WhatIfWords {
  /** The rest is in the sums above the table. */
  private static final int MOST_LINES = 100;

  private final GapRows gaps;

  WhatIfWords(GapRows gaps) {
    this.gaps = gaps;
  }

  /** Each with its words and the address without it. */
  List<Supposed> supposed(List<Supposition> suppositions, Heads.Head head) {
    return suppositions.stream()
        .map(
            one ->
                new Supposed(
                    one.written(),
                    WhatIfForm.said(one, head.there().names()),
                    "/coverage/what-if"
                        + head.view().address()
                        + suppositions.stream()
                            .filter(other -> !other.equals(one))
                            .map(other -> "&if=" + View.encoded(other.written()))
                            .collect(Collectors.joining())))
        .toList();
  }

  Result result(WhatIf.Answer answer, Labels.Names names) {
    Difference difference = answer.difference();
    List<Row> rows =
        difference.lines().stream()
            .sorted(Comparator.comparing((Difference.Line line) -> line.before()).reversed())
            .limit(MOST_LINES)
            .map(
                line ->
                    new Row(
                        gaps.row(line.gap(), names),
                        Amount.of(line.before()).words(),
                        Amount.of(line.after()).words(),
                        line.fate().label()))
            .toList();
    return new Result(
        answer.tooMany() ? "" : sentence(answer),
        answer.roomDays(),
        counts(difference),
        rows,
        answer.elsewhere());
  }

  /** The answer in plain words. */
  static String sentence(WhatIf.Answer answer) {
    Difference difference = answer.difference();
    if (answer.roomDays() == 0) {
      return "Nothing would have been different: no room was used on a day that this changes.";
    }
    if (difference.lines().isEmpty()) {
      return "There were no gaps on the days that this changes, and there would have been none.";
    }
    long gone = difference.count(Difference.Fate.GONE);
    long before = difference.lines().size() - difference.count(Difference.Fate.NEW);
    return "%d of %d %s would have gone. Unsupervised pupil time on these days: %s as it was, %s as"
            .formatted(
                gone,
                before,
                before == 1 ? "gap" : "gaps",
                Amount.of(difference.before()).words(),
                Amount.of(difference.after()).words())
        + " it would have been.";
  }

  private static List<Count> counts(Difference difference) {
    return List.of(Difference.Fate.values()).stream()
        .map(fate -> new Count(fate.label(), difference.count(fate)))
        .toList();
  }

  /**
   * A supposition.
   *
   * @param written as a hidden field carries it
   * @param words for a reader
   * @param without the page without it
   */
  record Supposed(String written, String words, String without) {

    /** As it stands behind the address of the page. */
    public String address() {
      return "&if=" + View.encoded(written);
    }
  }

  /**
   * What came of it.
   *
   * @param sentence in plain words; empty when it was too much to reckon
   * @param roomDays how many room-days were looked at
   * @param counts how many gaps are gone, shorter, left, new
   * @param rows the gaps, most time first
   * @param elsewhere what the people named do at that time
   */
  record Result(
      String sentence, int roomDays, List<Count> counts, List<Row> rows, List<String> elsewhere) {}

  /** How many gaps have this fate. */
  record Count(String fate, long gaps) {}

  /** A gap before and after. */
  record Row(GapRow gap, String before, String after, String fate) {}
}
