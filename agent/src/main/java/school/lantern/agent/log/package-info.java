/** How a line of the agent's log reads, and what goes wrong again and again. A leaf. */
@NullMarked
package school.lantern.agent.log;

import org.jspecify.annotations.NullMarked;
