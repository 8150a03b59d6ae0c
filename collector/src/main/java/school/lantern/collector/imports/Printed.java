package school.lantern.collector.imports;

import java.io.PrintStream;
import java.util.List;

/** Previews for a reader at a console, one line for each thing. */
final class Printed {
  private Printed() {}

  /** Differences, then mistakes. */
  static void preview(Preview preview, PrintStream out) {
    tables(preview.tables(), out);
    preview.mistakes().forEach(mistake -> out.println(mistake.written()));
    if (preview.more() > 0) {
      out.println("and %d more".formatted(preview.more()));
    }
  }

  /** The counts, and the first rows that differ. */
  static void tables(List<TableDifference> tables, PrintStream out) {
    for (TableDifference table : tables) {
      out.println(table.count().file() + ": " + table.count().written());
      table.added().forEach(row -> out.println("  + " + row));
      more(table.count().added(), table.added().size(), out);
      for (TableDifference.Change change : table.changed()) {
        out.println("  ~ " + change.row());
        change
            .fields()
            .forEach(
                field ->
                    out.println(
                        "      %s: “%s” → “%s”"
                            .formatted(field.heading(), field.was(), field.is())));
      }
      more(table.count().changed(), table.changed().size(), out);
      table.removed().forEach(row -> out.println("  - " + row));
      more(table.count().removed(), table.removed().size(), out);
    }
  }

  private static void more(int all, int shown, PrintStream out) {
    if (all > shown) {
      out.println("    and %d more".formatted(all - shown));
    }
  }
}
