package school.lantern.collector.incident;

import java.util.UUID;

/**
 * Fired as a CDI event after an incident's new event is durable.
 *
 * @param site the school
 * @param incidentId which incident
 */
public record IncidentChanged(String site, UUID incidentId) {}
