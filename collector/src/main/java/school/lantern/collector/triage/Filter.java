package school.lantern.collector.triage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.Selection;
import school.lantern.collector.rules.Rule;

/**
 * Which incidents the list shows.
 *
 * @param show by status
 * @param rule found by this rule, or {@code null} for any
 * @param page 1, 2, 3 …
 */
record Filter(Show show, @Nullable Rule rule, int page) {
  static final int PER_PAGE = 50;

  /** An address may say anything; an offset must stay a number. */
  private static final int MOST_PAGES = 1_000_000;

  /**
   * Reads an address; what makes no sense there counts as not given.
   *
   * @param show one of {@link Show}, in lower case
   * @param rule one of {@link Rule}
   * @param page a number from 1
   */
  static Filter of(@Nullable String show, @Nullable String rule, @Nullable Integer page) {
    Show shown =
        Arrays.stream(Show.values())
            .filter(choice -> choice.word().equals(show))
            .findFirst()
            .orElse(Show.OPEN);
    Rule found =
        Arrays.stream(Rule.values())
            .filter(choice -> choice.name().equals(rule))
            .findFirst()
            .orElse(null);
    return new Filter(shown, found, page == null ? 1 : Math.clamp(page, 1, MOST_PAGES));
  }

  int offset() {
    return Math.multiplyExact(page - 1, PER_PAGE);
  }

  /** The address of this list. */
  public String path() {
    return "/triage?show="
        + show.word()
        + (rule == null ? "" : "&rule=" + rule.name())
        + (page == 1 ? "" : "&page=" + page);
  }

  Filter at(int otherPage) {
    return new Filter(show, rule, otherPage);
  }

  /** The same from its first page, with other statuses. */
  public Filter showing(Show other) {
    return new Filter(other, rule, 1);
  }

  /** The same from its first page, with another rule. */
  public Filter by(@Nullable Rule other) {
    return new Filter(show, other, 1);
  }

  Selection selection() {
    return new Selection(
        show.statuses(), rule == null ? EnumSet.allOf(Rule.class) : EnumSet.of(rule));
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
