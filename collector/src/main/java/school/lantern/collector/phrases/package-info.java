/**
 * The phrase policy that agents run: read, checked, versioned.
 *
 * <p>Matching itself lives in the shared model.
 */
@NullMarked
package school.lantern.collector.phrases;

import org.jspecify.annotations.NullMarked;
