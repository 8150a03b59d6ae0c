package school.lantern.collector.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param token asks for just this to be done; {@code null} when there are errors
 * @param tables what would happen to the tables of the files
 * @param mistakes the first mistakes, errors before warnings
 * @param errors how many errors there are in all
 * @param warnings how many warnings there are in all
 */
record Preview(
    @Nullable String token,
    List<TableCount> tables,
    List<Mistake> mistakes,
    int errors,
    int warnings) {

  Preview {
    tables = List.copyOf(tables);
    mistakes = List.copyOf(mistakes);
  }

  static Preview of(@Nullable String token, List<TableCount> tables, Mistakes mistakes) {
    return new Preview(token, tables, mistakes.inOrder(), mistakes.errors(), mistakes.warnings());
  }

  /** How many mistakes are not shown. */
  public int more() {
    return errors + warnings - mistakes.size();
  }

  /** Who hands in and who enters. */
  record Actor(String logOn, String displayName) {}
}
