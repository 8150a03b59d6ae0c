package school.lantern.collector.imports;

/**
 * Somebody is in a class, or teaches it: whether it is a pupil or staff tells which.
 *
 * @param group the class
 * @param personId who
 */
public record Enrolment(String group, String personId) {}
