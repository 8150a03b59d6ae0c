/**
 * What the agent itself may use of a computer, and when it goes slowly to spare it.
 *
 * <p>A leaf. What a process does less of when it goes slowly is its own affair; phrases are never
 * part of that.
 */
@NullMarked
package school.lantern.agent.budget;

import org.jspecify.annotations.NullMarked;
