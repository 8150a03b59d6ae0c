/**
 * The helper in each login session: turns windows and typing into observations.
 *
 * <p>Owns nothing on disk and no network.
 */
@NullMarked
package school.lantern.agent.desktop;

import org.jspecify.annotations.NullMarked;
