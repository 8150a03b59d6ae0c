/** What {@code deploy/bench} runs: measured, never asserted by the clock. */
@NullMarked
package school.lantern.collector.bench;

import org.jspecify.annotations.NullMarked;
