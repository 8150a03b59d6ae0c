/**
 * The work queue of scopes whose findings must be computed anew, and when.
 *
 * <p>Knows neither facts nor findings.
 */
@NullMarked
package school.lantern.collector.stale;

import org.jspecify.annotations.NullMarked;
