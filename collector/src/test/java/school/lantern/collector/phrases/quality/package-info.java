/**
 * How well phrases are found, measured: cases that must or must not be flagged, and ordinary
 * reading that should not be.
 *
 * <p>The engine is a predicate here; nothing in this package knows how it decides.
 */
@NullMarked
package school.lantern.collector.phrases.quality;

import org.jspecify.annotations.NullMarked;
