package school.lantern.collector.imports;

/**
 * How many rows of one table an import concerns.
 *
 * @param file the file
 * @param added rows about something new
 * @param changed rows that say something else than before
 * @param removed rows that are gone
 * @param same rows that stay as they are
 */
record TableCount(String file, int added, int changed, int removed, int same) {

  /** How many there were before. */
  public int before() {
    return changed + removed + same;
  }

  /** How many there will be. */
  int after() {
    return added + changed + same;
  }

  /** For a reader at a console: {@code "3 new, 1 changed, 0 removed, 86 as before"}. */
  String written() {
    return "%d new, %d changed, %d removed, %d as before".formatted(added, changed, removed, same);
  }
}
