package school.lantern.collector.supervision;

/**
 * A period of the day by the bell.
 *
 * @param name as the timetable calls it
 * @param when from bell to bell
 */
public record Period(String name, Interval when) {}
