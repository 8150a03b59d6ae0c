/**
 * SLT's pages: which rooms are in use, and supervised or not.
 *
 * <p>Shows what the correlation found; decides nothing.
 */
@NullMarked
package school.lantern.collector.coverage;

import org.jspecify.annotations.NullMarked;
