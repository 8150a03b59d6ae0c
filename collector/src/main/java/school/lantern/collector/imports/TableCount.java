package school.lantern.collector.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * What an import does to one table.
 *
 * @param file the file
 * @param added rows about something new
 * @param changed rows that say something else than before
 * @param removed rows that are gone
 * @param same rows that stay as they are
 */
record TableCount(String file, int added, int changed, int removed, int same) {

  static <T> TableCount between(TableKind<T> kind, Draft before, Draft after) {
    Map<Object, T> was = byKey(kind, before);
    int added = 0;
    int changed = 0;
    int same = 0;
    for (Map.Entry<Object, T> row : byKey(kind, after).entrySet()) {
      T old = was.remove(row.getKey());
      if (old == null) {
        added++;
      } else if (old.equals(row.getValue())) {
        same++;
      } else {
        changed++;
      }
    }
    return new TableCount(kind.file(), added, changed, was.size(), same);
  }

  /** For a reader at a console: {@code "3 new, 1 changed, 0 removed, 86 as before"}. */
  String written() {
    return "%d new, %d changed, %d removed, %d as before".formatted(added, changed, removed, same);
  }

  private static <T> Map<Object, T> byKey(TableKind<T> kind, Draft draft) {
    Map<Object, T> rows = new HashMap<>();
    draft.table(kind).values().forEach(value -> rows.put(kind.key().apply(value), value));
    return rows;
  }
}
