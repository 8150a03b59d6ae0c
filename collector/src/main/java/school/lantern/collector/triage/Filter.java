package school.lantern.collector.triage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.Incident.Status;

/**
 * Which incidents the list shows.
 *
 * @param show by status
 * @param page 1, 2, 3 …
 */
record Filter(Show show, int page) {
  static final int PER_PAGE = 50;

  /**
   * Reads an address; what makes no sense there counts as not given.
   *
   * @param show one of {@link Show}, in lower case
   * @param page a number from 1
   */
  static Filter of(@Nullable String show, @Nullable Integer page) {
    Show shown =
        Arrays.stream(Show.values())
            .filter(choice -> choice.word().equals(show))
            .findFirst()
            .orElse(Show.OPEN);
    return new Filter(shown, page == null ? 1 : Math.max(1, page));
  }

  int offset() {
    return Math.multiplyExact(page - 1, PER_PAGE);
  }

  /** The address of this list. */
  public String path() {
    return "/triage?show=" + show.word() + (page == 1 ? "" : "&page=" + page);
  }

  Filter at(int otherPage) {
    return new Filter(show, otherPage);
  }

  /** Choices by status. */
  enum Show {
    OPEN("Open"),
    CLOSED("Closed"),
    EXPLAINED("Explained"),
    ALL("All");

    private final String label;

    Show(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** As it stands in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    Set<Status> statuses() {
      return switch (this) {
        case OPEN -> EnumSet.of(Status.NEW, Status.IN_REVIEW);
        case CLOSED -> EnumSet.of(Status.CLOSED);
        case EXPLAINED -> EnumSet.of(Status.EXPLAINED);
        case ALL -> EnumSet.allOf(Status.class);
      };
    }
  }
}
