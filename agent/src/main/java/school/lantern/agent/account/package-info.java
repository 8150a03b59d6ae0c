/** Whose rights a process has, on Linux. A leaf. */
@NullMarked
package school.lantern.agent.account;

import org.jspecify.annotations.NullMarked;
