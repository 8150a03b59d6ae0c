package school.lantern.collector.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param token asks for just this to be done; {@code null} when there are errors
 * @param effect what would happen
 * @param mistakes the first mistakes, errors before warnings
 * @param errors how many errors there are in all
 * @param warnings how many warnings there are in all
 */
record Preview(
    @Nullable String token, Effect effect, List<Mistake> mistakes, int errors, int warnings) {

  Preview {
    mistakes = List.copyOf(mistakes);
  }

  /**
   * What a reading shows.
   *
   * @param unattended whether the files came by themselves
   */
  static Preview of(@Nullable String token, Reading reading, boolean unattended) {
    Mistakes mistakes = reading.mistakes();
    Effect effect = new Effect(reading.tables(), reading.remembers(), unattended);
    return new Preview(token, effect, mistakes.inOrder(), mistakes.errors(), mistakes.warnings());
  }

  /** The same for a viewer: without what is stored about others and not for this person. */
  Preview shownTo(Viewer viewer) {
    return new Preview(
        token,
        new Effect(
            tables().stream().map(table -> table.shownTo(viewer)).toList(),
            effect.remembers(),
            effect.unattended()),
        mistakes.stream().map(mistake -> shownTo(viewer, mistake)).toList(),
        errors,
        warnings);
  }

  /** What stands in the files that were handed in is theirs to see. */
  private static Mistake shownTo(Viewer viewer, Mistake mistake) {
    return mistake.place().line() > 0 || viewer.sees(mistake.place().file())
        ? mistake
        : new Mistake(mistake.place(), mistake.severity(), "", mistake.what(), mistake.remedy());
  }

  /** How many mistakes are not shown. */
  public int more() {
    return errors + warnings - mistakes.size();
  }

  /**
   * What would happen.
   *
   * @param tables to the tables of the files
   * @param remembers whether a format would remember something else than before
   * @param unattended whether the files came by themselves
   */
  record Effect(List<TableDifference> tables, boolean remembers, boolean unattended) {

    Effect {
      tables = List.copyOf(tables);
    }
  }

  /** What would happen to the tables of the files. */
  public List<TableDifference> tables() {
    return effect.tables();
  }

  /** Whether it would leave all tables as they are. */
  public boolean changesNothing() {
    return tables().stream().allMatch(TableDifference::none);
  }

  /** The tables of which so much would go that somebody must say that it is meant. */
  public List<TableCount> emptied() {
    return emptied(tables(), effect.unattended());
  }

  static List<TableCount> emptied(List<TableDifference> tables, boolean unattended) {
    return tables.stream()
        .filter(table -> unattended ? table.removesMuchUnseen() : table.removesMuch())
        .map(TableDifference::count)
        .toList();
  }

  /** Who hands in and who enters. */
  record Actor(String logOn, String displayName) {}
}
