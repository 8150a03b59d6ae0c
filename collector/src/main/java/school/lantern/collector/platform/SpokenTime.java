package school.lantern.collector.platform;

/**
 * An instant for a page.
 *
 * @param words as people say it: {@code "today 09:42"}
 * @param full with day, year and seconds, for whoever points at it
 * @param machine ISO 8601, for programs
 */
public record SpokenTime(String words, String full, String machine) {}
