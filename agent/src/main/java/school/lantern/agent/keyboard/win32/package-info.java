/**
 * The same as {@code agent.keyboard}, for one Windows desktop: keys by a hook of the lowest level.
 *
 * <p>No windows, no text. Loaded on Windows only.
 */
@NullMarked
package school.lantern.agent.keyboard.win32;

import org.jspecify.annotations.NullMarked;
