/**
 * Windows in which the agent speaks to the person at the computer, each shown by a short-lived
 * process of its own: its toolkit costs nothing before and after.
 *
 * <p>Does not know what it says, and keeps nothing of what is written.
 */
@NullMarked
package school.lantern.agent.dialog;

import org.jspecify.annotations.NullMarked;
