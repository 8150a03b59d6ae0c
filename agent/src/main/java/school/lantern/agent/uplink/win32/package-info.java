/** What Windows' installer left for the uplink. Loaded on Windows only; nothing is sent here. */
@NullMarked
package school.lantern.agent.uplink.win32;

import org.jspecify.annotations.NullMarked;
