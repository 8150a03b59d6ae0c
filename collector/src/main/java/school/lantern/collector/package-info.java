/**
 * The collector: its start, and nothing else. Features live in the packages below.
 *
 * <p>No feature imports this package.
 */
@NullMarked
package school.lantern.collector;

import org.jspecify.annotations.NullMarked;
