/**
 * Cover lists as school information systems print them for a day, under whatever headings.
 *
 * <p>Cover with Lantern's own ids is {@code cover.csv} of the plain set.
 */
@NullMarked
package school.lantern.collector.imports.coverlist;

import org.jspecify.annotations.NullMarked;
