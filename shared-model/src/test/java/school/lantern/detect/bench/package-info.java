/**
 * What {@code deploy/bench phrases} runs: the phrase engine against named references, on the same
 * text and phrases. Measured, never asserted by the clock.
 */
@NullMarked
package school.lantern.detect.bench;

import org.jspecify.annotations.NullMarked;
