/**
 * The DSL's desk: list, incident page, live updates.
 *
 * <p>Reads incidents and appends to them; computes none.
 */
@NullMarked
package school.lantern.collector.triage;

import org.jspecify.annotations.NullMarked;
