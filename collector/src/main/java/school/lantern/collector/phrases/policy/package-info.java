/**
 * A phrase policy as people write it: YAML and CSV, read with exact mistakes, and written.
 *
 * <p>What the words mean for matching lives in the shared model; which files are in force, one
 * package up; lists of other programs, next door.
 */
@NullMarked
package school.lantern.collector.phrases.policy;

import org.jspecify.annotations.NullMarked;
