/**
 * The ledger of coverage: what was reckoned for each room-day, and sums of it over any span.
 *
 * <p>Adds up; reckons nothing itself, and knows neither names nor log-ons.
 */
@NullMarked
package school.lantern.collector.ledger;

import org.jspecify.annotations.NullMarked;
