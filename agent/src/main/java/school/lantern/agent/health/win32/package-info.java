/** What Windows tells of its protection, by its own management interface (WMI). */
@NullMarked
package school.lantern.agent.health.win32;

import org.jspecify.annotations.NullMarked;
