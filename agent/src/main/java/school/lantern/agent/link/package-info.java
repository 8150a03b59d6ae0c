/**
 * Helper to service: observations one way, policy and acknowledgements the other, peer checked.
 *
 * <p>Carries observations only; cannot name a keystroke.
 */
@NullMarked
package school.lantern.agent.link;

import org.jspecify.annotations.NullMarked;
