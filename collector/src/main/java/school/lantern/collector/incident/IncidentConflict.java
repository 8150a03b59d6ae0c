package school.lantern.collector.incident;

/**
 * An action that no longer fits the incident, because somebody or something was there first. The
 * message is a sentence for the page.
 */
public final class IncidentConflict extends RuntimeException {
  IncidentConflict(String sentence) {
    super(sentence);
  }
}
