/**
 * The phrase engine: which phrases of the policy stand in a text or a stream of typed characters.
 *
 * <p>Pure: no clock, no I/O, no knowledge of keyboards, sessions or collectors.
 */
@NullMarked
package school.lantern.detect;

import org.jspecify.annotations.NullMarked;
