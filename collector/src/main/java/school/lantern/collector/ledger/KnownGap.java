package school.lantern.collector.ledger;

import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.UnsupervisedStretch;

/**
 * A stretch in which pupils used a room without a supervisor.
 *
 * @param scope the room-day
 * @param stretch when, and how many pupils
 */
public record KnownGap(Scope scope, UnsupervisedStretch stretch) {}
