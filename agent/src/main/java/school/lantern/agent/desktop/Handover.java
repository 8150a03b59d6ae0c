package school.lantern.agent.desktop;

import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** Where observations go: the link to the service, or a test. */
interface Handover {

  /** Hands over what happened just now. Never blocks. */
  void offer(Observation what);

  /** Hands over what happened at an earlier moment. Never blocks. */
  void offerAt(Observation what, Moment at);
}
