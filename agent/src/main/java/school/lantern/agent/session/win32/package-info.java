/**
 * The sessions of a Windows machine, as its terminal services tell them. Loaded on Windows only.
 */
@NullMarked
package school.lantern.agent.session.win32;

import org.jspecify.annotations.NullMarked;
