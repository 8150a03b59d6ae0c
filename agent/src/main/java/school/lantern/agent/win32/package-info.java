/**
 * What several Windows parts of the agent share: a thread with a message loop, the machine's
 * counters, access rights, protected data.
 *
 * <p>A leaf. Loaded on Windows only, but for {@link school.lantern.agent.win32.Host}.
 */
@NullMarked
package school.lantern.agent.win32;

import org.jspecify.annotations.NullMarked;
