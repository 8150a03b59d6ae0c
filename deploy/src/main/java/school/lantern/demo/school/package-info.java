/**
 * Makes the demo school: an invented special school whose timetable lies around today.
 *
 * <p>Writes files and knows nothing of collector or agent.
 */
@NullMarked
package school.lantern.demo.school;

import org.jspecify.annotations.NullMarked;
