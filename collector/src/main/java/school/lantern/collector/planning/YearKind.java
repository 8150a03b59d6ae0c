package school.lantern.collector.planning;

import java.util.Arrays;
import java.util.Optional;

/** What the page of the school year lists. */
enum YearKind {
  TERM("terms", "a term"),
  CLOSURE("closures", "days without school"),
  WEEK("weeks", "a week of the cycle");

  private final String folder;
  private final String called;

  YearKind(String folder, String called) {
    this.folder = folder;
    this.called = called;
  }

  /** As addresses say it. */
  public String folder() {
    return folder;
  }

  /** {@code "a term"} */
  public String called() {
    return called;
  }

  public boolean is(String name) {
    return name().equals(name);
  }

  static Optional<YearKind> of(String folder) {
    return Arrays.stream(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
  }
}
