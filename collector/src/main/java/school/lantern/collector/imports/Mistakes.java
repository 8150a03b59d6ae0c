package school.lantern.collector.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import school.lantern.collector.imports.Mistake.Severity;

/** Collects mistakes while files are read: all are counted, the first {@link #SHOWN} are kept. */
public final class Mistakes {
  /** Who has more than a screen full corrects the first and tries again. */
  static final int SHOWN = 100;

  private final List<Mistake> kept = new ArrayList<>();
  private int errors;
  private int warnings;

  /** Something that stops the import. */
  public void error(Place place, String value, String what, String remedy) {
    errors++;
    keep(new Mistake(place, Severity.ERROR, value, what, remedy), errors);
  }

  /** Something that was probably not meant, but can be imported. */
  public void warning(Place place, String value, String what, String remedy) {
    warnings++;
    keep(new Mistake(place, Severity.WARNING, value, what, remedy), warnings);
  }

  /** Errors first, each by file, line and column; at most {@link #SHOWN} of each severity. */
  public List<Mistake> inOrder() {
    return kept.stream()
        .sorted(
            Comparator.comparing(Mistake::severity)
                .thenComparing(mistake -> mistake.place().file())
                .thenComparingInt(mistake -> mistake.place().line())
                .thenComparingInt(mistake -> mistake.place().column()))
        .toList();
  }

  /** How many there are in all. */
  public int errors() {
    return errors;
  }

  /** How many there are in all. */
  public int warnings() {
    return warnings;
  }

  private void keep(Mistake mistake, int count) {
    if (count <= SHOWN) {
      kept.add(mistake);
    }
  }
}
