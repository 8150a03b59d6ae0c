/**
 * What every feature stands on: clock, ids, configuration, transactions, problem+json.
 *
 * <p>A leaf: imports no feature.
 */
@NullMarked
package school.lantern.collector.platform;

import org.jspecify.annotations.NullMarked;
