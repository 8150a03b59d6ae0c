/**
 * The school's acceptable-use notice: written, published by version, handed to agents; and who
 * answered what.
 *
 * <p>Does not decide what is recorded beyond what a school chose for staff, and knows no phrases.
 */
@NullMarked
package school.lantern.collector.notice;

import org.jspecify.annotations.NullMarked;
