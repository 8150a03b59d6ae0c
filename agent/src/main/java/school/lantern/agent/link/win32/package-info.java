/**
 * The link over a named pipe of Windows.
 *
 * <p>Carries bytes and tells who is at the other end; knows nothing of frames. Loaded on Windows
 * only.
 */
@NullMarked
package school.lantern.agent.link.win32;

import org.jspecify.annotations.NullMarked;
