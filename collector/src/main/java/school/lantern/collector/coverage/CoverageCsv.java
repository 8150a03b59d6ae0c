package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.correlate.RulesConfig;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Sum;

/**
 * Figures for a spreadsheet: every way of sorting below the other, in minutes, with the definitions
 * at the end. Names staff and rooms, no pupil.
 */
@ApplicationScoped
class CoverageCsv {
  private final CoverageLedger ledger;
  private final Breakdowns breakdowns;
  private final RulesConfig rules;
  private final Definitions definitions;

  CoverageCsv(
      CoverageLedger ledger, Breakdowns breakdowns, RulesConfig rules, Definitions definitions) {
    this.ledger = ledger;
    this.breakdowns = breakdowns;
    this.rules = rules;
    this.definitions = definitions;
  }

  /** Lines end as spreadsheets like it. */
  String write(Heads.Head head) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading());
    if (head.there().data()) {
      rows.add(row(head, "Total", "", ledger.sums(head.question()).getFirst(), whole(head)));
    }
    for (Dimension by : head.there().names().telling(View.DIMENSIONS)) {
      Map<String, Duration> unknown = breakdowns.unknown(by, head.question());
      for (Sum sum : breakdowns.lines(by, head.question())) {
        String name = head.there().names().say(by, sum.key().getFirst());
        rows.add(row(head, Labels.heading(by), name, sum, unknown));
      }
    }
    rows.add(List.of(""));
    String missing = head.there().missing();
    if (missing != null) {
      rows.add(List.of("Not known", "", "", missing));
      rows.add(List.of(""));
    }
    rows.add(List.of("Definitions"));
    for (Measure measure : Measure.values()) {
      rows.add(
          List.of("", "", measure.label(), measure.source().label(), measure.definition(rules)));
    }
    Definitions.Said said = definitions.of(head.shown().span());
    rows.add(
        List.of(
            "",
            "",
            "On the internet",
            Measure.Source.MEASURED.label(),
            (said.internet().definition()
                    + " "
                    + said.internet().listed()
                    + " "
                    + said.internet().titled())
                .strip()));
    rows.add(List.of("", "", "Video meetings", "", said.meetings()));
    if (!said.placed().isEmpty()) {
      rows.add(List.of("", "", "Laptops", "Inferred", said.placed()));
    }
    return rows.stream()
        .map(row -> row.stream().map(CoverageCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> heading() {
    List<String> heading = new ArrayList<>(List.of("First day", "Last day", "By", "Name"));
    for (Measure measure : Measure.values()) {
      heading.add(measure.label() + ", pupil minutes (" + measure.source().label() + ")");
    }
    heading.add("On the internet, pupil minutes (Measured)");
    heading.add("Unsupervised on the internet, pupil minutes (Measured against what was reported)");
    heading.add("Not known, workstation minutes (Measured)");
    return heading;
  }

  private static List<String> row(
      Heads.Head head, String by, String name, Sum sum, Map<String, Duration> unknown) {
    List<String> row =
        new ArrayList<>(
            List.of(
                head.shown().span().first().toString(),
                head.shown().span().last().toString(),
                by,
                name));
    Arrays.stream(Measure.values())
        .map(measure -> Amount.of(measure.of(sum.amounts())).minutes())
        .forEach(row::add);
    row.add(Amount.of(sum.amounts().internet()).minutes());
    Duration alone = sum.amounts().unsupervisedInternet();
    row.add(alone == null ? "" : Amount.of(alone).minutes());
    String key = sum.key().isEmpty() ? "" : sum.key().getFirst();
    row.add(unknown.isEmpty() ? "" : Amount.of(unknown.getOrDefault(key, Duration.ZERO)).minutes());
    return row;
  }

  /** Unknown time of everything, under the key of no key. */
  private Map<String, Duration> whole(Heads.Head head) {
    return head.personal()
        ? Map.of()
        : Map.of(
            "",
            ledger.unknown(head.question()).stream()
                .map(one -> one.workstationTime())
                .reduce(Duration.ZERO, Duration::plus));
  }

  /** A name that a spreadsheet would take for a formula is marked as a text. */
  private static String cell(String value) {
    String text =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
