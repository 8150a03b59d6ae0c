package school.lantern.collector.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an import does to one table: how many rows, and the first {@link #SHOWN} of each kind in
 * full.
 *
 * @param count how many
 * @param added the first new rows
 * @param changed the first rows that say something else than before
 * @param removed the first rows that are gone
 */
record TableDifference(
    TableCount count, List<String> added, List<Change> changed, List<String> removed) {
  /** Enough to see whether it is what was meant; the counts say the rest. */
  static final int SHOWN = 20;

  /** A school of fifty may lose ten in a summer; of a smaller table every row can be looked at. */
  private static final int GUARDED_ROWS = 50;

  private static final int GUARDED_PER_CENT = 20;

  /** Of a table that nobody looks at: two rows more or less are the ordinary life of a school. */
  private static final int UNSEEN_ROWS = 3;

  TableDifference {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /**
   * A row that says something else.
   *
   * @param row what stays in it
   * @param fields what does not
   */
  record Change(String row, List<Field> fields) {}

  /**
   * A field that says something else.
   *
   * @param heading what the field is called
   * @param was what it said, empty for nothing
   * @param is what it says, empty for nothing
   */
  record Field(String heading, String was, String is) {}

  static <T> TableDifference between(TableKind<T> kind, Draft before, Draft after) {
    Map<Object, T> was = byKey(kind, before);
    List<T> added = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    int changes = 0;
    int same = 0;
    for (Map.Entry<Object, T> row : byKey(kind, after).entrySet()) {
      T old = was.remove(row.getKey());
      if (old == null) {
        added.add(row.getValue());
      } else if (old.equals(row.getValue())) {
        same++;
      } else {
        changes++;
        if (changes <= SHOWN) {
          changed.add(change(kind, old, row.getValue()));
        }
      }
    }
    return new TableDifference(
        new TableCount(kind.file(), added.size(), changes, was.size(), same),
        shown(kind, added),
        changed,
        shown(kind, new ArrayList<>(was.values())));
  }

  /** Whether nothing is different. */
  public boolean none() {
    return count.added() + count.changed() + count.removed() == 0;
  }

  /** Whether so much of a table goes that somebody should say that it is meant. */
  public boolean removesMuch() {
    return count.before() >= GUARDED_ROWS && removesMoreThanUsual();
  }

  /**
   * Whether so much goes that a person should look, when the files came by themselves: nobody sees
   * the rows of a small table then, and an empty one is a file that was cut short.
   */
  boolean removesMuchUnseen() {
    boolean emptied = count.removed() > 0 && count.after() == 0;
    return emptied || (count.removed() >= UNSEEN_ROWS && removesMoreThanUsual());
  }

  private boolean removesMoreThanUsual() {
    return count.removed() * 100 > count.before() * GUARDED_PER_CENT;
  }

  /** The same for a viewer: the counts alone when the rows are not for this person. */
  TableDifference shownTo(Viewer viewer) {
    return viewer.sees(count.file())
        ? this
        : new TableDifference(count, List.of(), List.of(), List.of());
  }

  /** Whether something is different, but not for the eyes of whoever looks. */
  public boolean hidden() {
    return !none() && added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  private static <T> List<String> shown(TableKind<T> kind, List<T> rows) {
    return rows.stream().limit(SHOWN).map(row -> written(PlainCells.of(kind, row))).toList();
  }

  private static <T> Change change(TableKind<T> kind, T old, T now) {
    List<String> was = PlainCells.of(kind, old);
    List<String> is = PlainCells.of(kind, now);
    List<String> stays = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int column = 0; column < is.size(); column++) {
      if (was.get(column).equals(is.get(column))) {
        stays.add(is.get(column));
      } else {
        fields.add(new Field(kind.columns().get(column), was.get(column), is.get(column)));
      }
    }
    return new Change(written(stays), fields);
  }

  private static String written(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static <T> Map<Object, T> byKey(TableKind<T> kind, Draft draft) {
    List<T> values = draft.table(kind).values();
    Map<Object, T> rows = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach(value -> rows.put(kind.key().apply(value), value));
    return rows;
  }
}
