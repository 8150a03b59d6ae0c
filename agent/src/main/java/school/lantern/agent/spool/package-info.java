/**
 * Observations on disk until the collector has them: append, lease, commit, evict.
 *
 * <p>The only package that uses a database.
 */
@NullMarked
package school.lantern.agent.spool;

import org.jspecify.annotations.NullMarked;
