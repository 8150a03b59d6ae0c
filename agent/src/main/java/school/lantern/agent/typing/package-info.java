/**
 * The short tail of what was typed, kept in memory until it is matched or wiped.
 *
 * <p>Pure. What is in here never reaches a disk or a wire; only a matched phrase leaves.
 */
@NullMarked
package school.lantern.agent.typing;

import org.jspecify.annotations.NullMarked;
