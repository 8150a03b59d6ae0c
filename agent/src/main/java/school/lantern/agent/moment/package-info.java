/**
 * The machine's two clocks.
 *
 * <p>A leaf.
 */
@NullMarked
package school.lantern.agent.moment;

import org.jspecify.annotations.NullMarked;
