package school.lantern.collector.imports;

import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.imports.Progress.Step;

/**
 * What files would make of a school, before anything is stored.
 *
 * @param draft the school as it would be
 * @param mistakes what is wrong in the files
 * @param tables what would be different, of the tables that the files are about
 * @param remembers whether a format would remember something else than before
 */
record Reading(Draft draft, Mistakes mistakes, List<TableDifference> tables, boolean remembers) {

  Reading {
    tables = List.copyOf(tables);
  }

  /** Reads, checks and compares. */
  static Reading of(Formats formats, Basis basis, Upload upload, Progress progress) {
    Mistakes mistakes = new Mistakes();
    Draft before = Draft.of(basis.data()).remembering(basis.notes());
    Draft draft = Draft.of(basis.data()).remembering(basis.notes());
    formats.read(upload, draft, mistakes, progress);
    Checks.all(draft, mistakes, progress);
    return new Reading(
        draft, mistakes, compared(before, draft, progress), !draft.notes().equals(basis.notes()));
  }

  /** What an undo would make of a school. */
  static List<TableDifference> between(SchoolData from, SchoolData to) {
    Draft before = Draft.of(from);
    Draft after = Draft.of(to);
    return Draft.KINDS.stream()
        .<TableDifference>map(kind -> TableDifference.between(kind, before, after))
        .filter(table -> !table.none())
        .toList();
  }

  private static List<TableDifference> compared(Draft before, Draft after, Progress progress) {
    List<TableKind<?>> kinds = after.replaced();
    List<TableDifference> tables = new ArrayList<>();
    for (TableKind<?> kind : kinds) {
      progress.at(Step.COMPARING, tables.size(), kinds.size());
      tables.add(TableDifference.between(kind, before, after));
    }
    return tables;
  }

  /** One line for the record of imports. */
  static String summary(List<TableDifference> tables) {
    return String.join(
        "; ",
        tables.stream()
            .map(table -> table.count().file() + ": " + table.count().written())
            .toList());
  }
}
