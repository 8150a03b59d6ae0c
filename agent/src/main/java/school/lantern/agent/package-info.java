/**
 * The agent's commands: service, desktop, enrol, status.
 *
 * <p>Only the choice between them lives here.
 */
@NullMarked
package school.lantern.agent;

import org.jspecify.annotations.NullMarked;
