/**
 * School data from files: checked, previewed, applied all or not at all.
 *
 * <p>Stores nothing itself; each feature keeps its own.
 */
@NullMarked
package school.lantern.collector.imports;

import org.jspecify.annotations.NullMarked;
