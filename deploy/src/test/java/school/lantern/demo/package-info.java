/**
 * End to end: real keys on a real desktop, real agent and collector processes, a real browser for
 * the DSL.
 *
 * <p>Nothing is replaced by a stand-in.
 */
@NullMarked
package school.lantern.demo;

import org.jspecify.annotations.NullMarked;
