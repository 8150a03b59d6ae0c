package school.lantern.collector.supervision;

/**
 * One member of staff supervises for a while, by plan or by sight.
 *
 * @param when for how long
 * @param staffId who
 */
public record Watch(Interval when, String staffId) {}
