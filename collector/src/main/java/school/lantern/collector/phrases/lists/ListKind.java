package school.lantern.collector.phrases.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of lists that can be brought in. */
public enum ListKind {
  /** One phrase on each line. */
  LIST,

  /** A table with headings, of which only the phrase must be there. */
  CSV,

  /** A phrase list of e2guardian or DansGuardian. */
  E2GUARDIAN;

  /** {@code e2guardian}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that somebody named. */
  public static Optional<ListKind> of(String title) {
    return Arrays.stream(values()).filter(kind -> kind.title().equals(title)).findFirst();
  }

  /** All of them. */
  public static List<String> titles() {
    return Arrays.stream(values()).map(ListKind::title).toList();
  }
}
