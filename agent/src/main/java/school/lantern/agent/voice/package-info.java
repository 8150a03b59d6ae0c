/**
 * What a person at the computer may ask the service, and tell it: what is recorded, how the agent
 * is, and "I am worried". A door of its own that can do nothing else.
 *
 * <p>What is written here goes to the spool, and into no log.
 */
@NullMarked
package school.lantern.agent.voice;

import org.jspecify.annotations.NullMarked;
