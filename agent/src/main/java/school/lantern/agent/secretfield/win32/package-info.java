/**
 * How Windows tells which field has the focus: its two accessibility interfaces. Loaded on Windows
 * only. What stands in a field is never asked for.
 */
@NullMarked
package school.lantern.agent.secretfield.win32;

import org.jspecify.annotations.NullMarked;
