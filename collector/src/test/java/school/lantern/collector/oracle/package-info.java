/**
 * The engine's answers once more, second by second: a slow reading of {@code
 * docs/decisions/0060-supervision-to-the-second.md} that shares nothing with the engine but the
 * records that carry facts.
 */
@NullMarked
package school.lantern.collector.oracle;

import org.jspecify.annotations.NullMarked;
