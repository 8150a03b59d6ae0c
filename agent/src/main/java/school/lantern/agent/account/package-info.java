/** Whose rights a process has, and whose a socket is, on Linux. A leaf. */
@NullMarked
package school.lantern.agent.account;

import org.jspecify.annotations.NullMarked;
