/**
 * The service as Windows' service manager wants it, and the helpers that it starts in sessions.
 * Loaded on Windows only.
 */
@NullMarked
package school.lantern.agent.service.win32;

import org.jspecify.annotations.NullMarked;
