/**
 * OneRoster CSV 1.1 and 1.2, in and out: who is in which class, and when the terms are.
 *
 * <p>Knows no lesson: no file of OneRoster carries a weekday or a time of day.
 */
@NullMarked
package school.lantern.collector.imports.oneroster;

import org.jspecify.annotations.NullMarked;
