/**
 * How well phrases are found, measured: cases that must or must not be flagged, and ordinary
 * reading that should not be.
 *
 * <p>Nothing in this package knows how the engine decides. {@code docs/detection.md} is written by
 * it.
 */
@NullMarked
package school.lantern.collector.phrases.quality;

import org.jspecify.annotations.NullMarked;
