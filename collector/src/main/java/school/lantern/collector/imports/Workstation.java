package school.lantern.collector.imports;

/**
 * Where a workstation stands.
 *
 * @param hostname its name, lower case
 * @param roomId the room
 */
public record Workstation(String hostname, String roomId) {}
