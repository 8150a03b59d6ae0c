package school.lantern.collector.triage;

import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Finding;

/** Says in an incident's history that its severity became another, and what was said before. */
final class SeverityChange {
  private SeverityChange() {}

  /** A sentence to append, or nothing when the severity stayed or nobody knows what it was. */
  static String spoken(@Nullable Finding before, Finding now) {
    if (before == null || before.severity() == now.severity()) {
      return "";
    }
    return " Severity went from %d to %d. Before, it said: %s"
        .formatted(before.severity(), now.severity(), before.grounds().reason());
  }
}
