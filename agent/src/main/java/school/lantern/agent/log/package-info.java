/** How a line of the agent's log reads, and how it says what goes wrong again and again. A leaf. */
@NullMarked
package school.lantern.agent.log;

import org.jspecify.annotations.NullMarked;
