/**
 * Which window has the keyboard focus, and since when there was no input.
 *
 * <p>Only this package talks to the window system about windows.
 */
@NullMarked
package school.lantern.agent.window;

import org.jspecify.annotations.NullMarked;
