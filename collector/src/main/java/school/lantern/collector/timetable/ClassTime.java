package school.lantern.collector.timetable;

import java.time.Instant;
import java.util.Set;

/**
 * A class in a room on one day, whether or not anybody supervises it there.
 *
 * @param group the class, such as {@code "8B Maths"}
 * @param roomId where it is taught, a change of rooms worked in
 * @param from its start
 * @param until its end
 * @param pupilIds who should be there: the pupils of the class without those who are away;
 *     unmodifiable
 */
public record ClassTime(
    String group, String roomId, Instant from, Instant until, Set<String> pupilIds) {}
