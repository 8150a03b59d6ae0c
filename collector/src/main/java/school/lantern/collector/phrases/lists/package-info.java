/**
 * Phrase lists of other programs, made into a policy; whatever is dropped or changed is told.
 *
 * <p>Checks nothing that the policy's own files are checked for: that is done next door.
 */
@NullMarked
package school.lantern.collector.phrases.lists;

import org.jspecify.annotations.NullMarked;
