/**
 * Which login sessions exist on this machine, and whether they are in use.
 *
 * <p>Knows nothing about windows or typing.
 */
@NullMarked
package school.lantern.agent.session;

import org.jspecify.annotations.NullMarked;
