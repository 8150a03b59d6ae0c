/**
 * The machine's two clocks.
 *
 * <p>Knows nothing but the counters of the system.
 */
@NullMarked
package school.lantern.agent.moment;

import org.jspecify.annotations.NullMarked;
