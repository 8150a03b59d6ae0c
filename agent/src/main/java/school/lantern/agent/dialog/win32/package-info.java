/**
 * The agent's windows on Windows: one in this process, or in a short-lived process of its own.
 *
 * <p>Loaded on Windows only, but for what a window looks like. Keeps nothing of what is written.
 */
@NullMarked
package school.lantern.agent.dialog.win32;

import org.jspecify.annotations.NullMarked;
