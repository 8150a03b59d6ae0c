/**
 * Stale room-days in, findings out: load, decide, reconcile.
 *
 * <p>The rules themselves are elsewhere, and pure.
 */
@NullMarked
package school.lantern.collector.correlate;

import org.jspecify.annotations.NullMarked;
