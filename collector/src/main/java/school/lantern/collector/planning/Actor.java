package school.lantern.collector.planning;

/**
 * Who changes something.
 *
 * @param logOn as the audit log says it
 * @param displayName as colleagues say it
 */
record Actor(String logOn, String displayName) {}
