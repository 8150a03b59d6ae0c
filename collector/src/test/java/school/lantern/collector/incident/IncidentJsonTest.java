package school.lantern.collector.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.lantern.collector.incident.IncidentSamples.MORNING;
import static school.lantern.collector.incident.IncidentSamples.finding;

import org.junit.jupiter.api.Test;

/** Histories are kept for years: their form in the database is a promise. */
class IncidentJsonTest {

  @Test
  void aPersonsDecisionAsItIsStored() {
    String stored =
        """
        {"kind":"closed","at":"2026-11-23T09:42:00Z","by":"j.okafor",\
        "outcome":"SPOKEN_TO","text":"We talked."}""";
    IncidentEvent event =
        new IncidentEvent.Closed(MORNING, "j.okafor", Outcome.SPOKEN_TO, "We talked.");
    assertThat(IncidentJson.write(event)).isEqualTo(stored);
    assertThat(IncidentJson.event(stored)).isEqualTo(event);
  }

  @Test
  void aFindingAsItIsStored() {
    String stored =
        """
        {"kind":"opened","at":"2026-11-23T09:42:00Z","finding":{"rule":"FLAGGED_PHRASE",\
        "subject":"a.khan self-harm","severity":5,\
        "span":{"from":"2026-11-23T09:42:00Z","until":"2026-11-23T09:42:05Z"},\
        "grounds":{"headline":"Self-harm phrase typed",\
        "reason":"A self-harm phrase was typed at 09:42.","supervisor":"M. Ellis",\
        "pupils":["a.khan"],"evidence":[{"at":"2026-11-23T09:42:00Z","kind":"PHRASE",\
        "account":"a.khan","hostname":"ICT1-07","text":"Typed “want to die”"}]}}}""";
    IncidentEvent event = new IncidentEvent.Opened(MORNING, finding(5));
    assertThat(IncidentJson.write(event)).isEqualTo(stored);
    assertThat(IncidentJson.event(stored)).isEqualTo(event);
  }

  @Test
  void whatCannotBeReadIsNotQuoted() {
    assertThatThrownBy(() -> IncidentJson.event("{\"kind\":\"noted\",\"text\":[\"secret words\"]}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret words");
  }
}
