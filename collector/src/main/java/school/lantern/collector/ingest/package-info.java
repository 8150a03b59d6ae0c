/**
 * The agents' door: batches in, receipts out, facts stored once.
 *
 * <p>No decision about what a fact means.
 */
@NullMarked
package school.lantern.collector.ingest;

import org.jspecify.annotations.NullMarked;
