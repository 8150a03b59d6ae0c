/**
 * What agent and collector say to each other: facts, batches, receipts, policy.
 *
 * <p>No decision lives here, no I/O, and nothing that could hold a keystroke.
 */
@NullMarked
package school.lantern.model;

import org.jspecify.annotations.NullMarked;
