/**
 * Key presses, as the desktop delivers them: offered to a bounded queue, nothing more.
 *
 * <p>The only package that sees a key code.
 */
@NullMarked
package school.lantern.agent.keyboard;

import org.jspecify.annotations.NullMarked;
