package school.lantern.collector.ledger;

import java.util.stream.Stream;

/**
 * A table of the ledger with the site of each room beside it, where a question is about sites.
 *
 * <p>The ledger itself keeps rooms alone: where a room lies is looked up when somebody asks, so
 * that a corrected list corrects the past as well.
 */
final class Located {
  private Located() {}

  /** What stands behind {@code from}. */
  static String table(String name, Question question) {
    boolean asked =
        Stream.concat(question.only().keySet().stream(), question.by().stream())
            .anyMatch(dimension -> dimension == Dimension.CAMPUS);
    return asked
        ? "(select kept.*, coalesce(room.campus, '') as campus from "
            + name
            + " kept left join room on room.site = kept.site and room.id = kept.place) located"
        : name;
  }
}
