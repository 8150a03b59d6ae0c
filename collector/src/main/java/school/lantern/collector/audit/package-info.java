/**
 * Who did what and who read which pupil record, hash-chained.
 *
 * <p>Decides nothing; is never changed, only added to.
 */
@NullMarked
package school.lantern.collector.audit;

import org.jspecify.annotations.NullMarked;
