/**
 * An incident's life: its events, the fold over them, and their store.
 *
 * <p>Does not know where findings come from.
 */
@NullMarked
package school.lantern.collector.incident;

import org.jspecify.annotations.NullMarked;
