/** How the agent says in its log that something goes wrong again and again. A leaf. */
@NullMarked
package school.lantern.agent.log;

import org.jspecify.annotations.NullMarked;
