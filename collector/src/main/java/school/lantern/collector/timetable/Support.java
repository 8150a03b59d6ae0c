package school.lantern.collector.timetable;

/**
 * One-to-one support: this pupil is supervised wherever he or she is.
 *
 * @param pupilId the pupil
 * @param staffId the member of staff
 * @param when the time
 */
public record Support(String pupilId, String staffId, When when) {}
