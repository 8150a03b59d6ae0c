/**
 * Terms and days without school: the government's bank holidays, and lists of term dates.
 *
 * <p>No lessons.
 */
@NullMarked
package school.lantern.collector.imports.holidays;

import org.jspecify.annotations.NullMarked;
