package school.lantern.collector.imports;

import java.util.Set;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.Visitor;

/**
 * Who looks at rows of school data, or takes them away. Who is away, has one-to-one support or is
 * exempt, and why, is for those who answer for pupils: whoever only looks after the data learns how
 * many rows there are.
 *
 * @param logOn log-on name, or {@code "console"}
 * @param seesReasons whether this is a safeguarding lead or a senior leader
 */
record Viewer(String logOn, boolean seesReasons) {
  /** Whoever has the collector's machine has its database. */
  static final Viewer CONSOLE = new Viewer("console", true);

  private static final Set<String> REASONS =
      Set.of(
          ArrangementRows.AWAY.file(),
          ArrangementRows.SUPPORT.file(),
          ArrangementRows.EXEMPTIONS.file());

  static Viewer of(Visitor visitor) {
    return new Viewer(visitor.logOn(), visitor.is(Role.DSL) || visitor.is(Role.SLT));
  }

  /** Whether the rows of this file are for this person. */
  boolean sees(String file) {
    return seesReasons || !REASONS.contains(file);
  }
}
