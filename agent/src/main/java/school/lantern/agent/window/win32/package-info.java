/**
 * The same as {@code agent.window}, for one Windows desktop: which window is in front, its title
 * and program, and since when there was no input.
 *
 * <p>No keys, no window's content. Loaded on Windows only.
 */
@NullMarked
package school.lantern.agent.window.win32;

import org.jspecify.annotations.NullMarked;
