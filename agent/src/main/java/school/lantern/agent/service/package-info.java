/**
 * The machine-wide process: owns identity, spool and network, and watches the desktop helpers.
 *
 * <p>Sees no window and no key.
 */
@NullMarked
package school.lantern.agent.service;

import org.jspecify.annotations.NullMarked;
