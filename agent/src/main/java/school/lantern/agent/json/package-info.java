/**
 * How the agent writes and reads JSON: the same way on disk, on the link and on the wire.
 *
 * <p>A leaf.
 */
@NullMarked
package school.lantern.agent.json;

import org.jspecify.annotations.NullMarked;
