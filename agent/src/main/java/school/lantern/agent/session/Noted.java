package school.lantern.agent.session;

import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** A fact and when it happened, not numbered yet. */
public record Noted(Moment at, Observation what) {}
