package school.lantern.collector.timetable;

import java.util.List;

/**
 * What goes beside the timetable.
 *
 * @param away trips, study leave, off-site days
 * @param support one-to-one support
 * @param exemptions use that is allowed without supervision
 */
public record Arrangements(List<Away> away, List<Support> support, List<Exemption> exemptions) {

  /** Nothing special. */
  public static final Arrangements NONE = new Arrangements(List.of(), List.of(), List.of());

  public Arrangements {
    away = List.copyOf(away);
    support = List.copyOf(support);
    exemptions = List.copyOf(exemptions);
  }
}
