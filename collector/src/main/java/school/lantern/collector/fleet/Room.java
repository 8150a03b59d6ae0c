package school.lantern.collector.fleet;

/**
 * A room of the school.
 *
 * @param id the code on the timetable, such as {@code "ICT1"}; unique in the site
 * @param name as people say it, such as {@code "ICT suite 1"}
 */
public record Room(String id, String name) {}
