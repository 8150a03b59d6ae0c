/**
 * D-Bus, as far as the agent speaks it: a library for the whole of it would cost 26 MB of memory. A
 * leaf.
 */
@NullMarked
package school.lantern.agent.bus;

import org.jspecify.annotations.NullMarked;
