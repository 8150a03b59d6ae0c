package school.lantern.collector.rules;

/**
 * A member of staff.
 *
 * @param id the school's own id
 * @param name as people say it
 */
public record StaffMember(String id, String name) {}
