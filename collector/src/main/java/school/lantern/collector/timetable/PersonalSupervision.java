package school.lantern.collector.timetable;

import java.time.Instant;
import school.lantern.collector.timetable.SupervisedSlot.Supervisor;

/**
 * A stretch in which one pupil is supervised wherever he or she is.
 *
 * @param pupilId the pupil
 * @param from its start
 * @param until its end
 * @param supervisor who is with the pupil
 * @param source where this comes from, for a reader: {@code "One-to-one support"}, or {@code "Trip:
 *     Year 8 to the science museum"}
 */
public record PersonalSupervision(
    String pupilId, Instant from, Instant until, Supervisor supervisor, String source) {}
