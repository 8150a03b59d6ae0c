package school.lantern.collector.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.Incidents;
import school.lantern.collector.incident.Outcome;
import school.lantern.collector.platform.LanternConfig;

/** What the buttons of an incident's page do. */
@ApplicationScoped
class Presses {
  /** A page and a half. */
  static final int LONGEST_TEXT_CHARS = 4000;

  private final Incidents incidents;
  private final Words words;
  private final LanternConfig config;

  Presses(Incidents incidents, Words words, LanternConfig config) {
    this.incidents = incidents;
    this.words = words;
    this.config = config;
  }

  void take(UUID id, String by) {
    incidents.take(config.site(), id, by);
  }

  void putBack(UUID id, String by) {
    incidents.putBack(config.site(), id, by);
  }

  void reopen(UUID id, String by) {
    incidents.reopen(config.site(), id, by);
  }

  void note(UUID id, String by, String text) {
    incidents.note(config.site(), id, by, text);
  }

  void close(UUID id, String by, Outcome outcome, String text) {
    incidents.close(config.site(), id, new Incidents.Closing(by, outcome, text));
  }

  /** The outcome that was chosen on the form; nothing when none or an unknown one was. */
  static Optional<Outcome> outcome(@Nullable String chosen) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equals(chosen))
        .findFirst();
  }

  /** A sentence about whoever has the incident, with their name in place of their log-on. */
  String withNames(UUID id, @Nullable String sentence) {
    String said = sentence == null ? "" : sentence;
    return incidents
        .find(config.site(), id)
        .map(incident -> incident.state().owner())
        .map(owner -> said.replace(owner, words.colleague(owner)))
        .orElse(said);
  }
}
