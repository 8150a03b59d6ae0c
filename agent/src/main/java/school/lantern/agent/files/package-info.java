/**
 * What the commands read and write beside the spool: private files, command line options.
 *
 * <p>A leaf; knows nothing of what they mean.
 */
@NullMarked
package school.lantern.agent.files;

import org.jspecify.annotations.NullMarked;
