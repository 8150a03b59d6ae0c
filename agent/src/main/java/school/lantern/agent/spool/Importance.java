package school.lantern.agent.spool;

import school.lantern.model.ConcernRaised;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.UnknownObservation;
import school.lantern.model.WindowFocus;

/** What a full spool gives up first: the lower the number on disk, the sooner. */
enum Importance {
  TITLES(0),
  HEALTH(1),
  GAPS(2),
  PEOPLE(3);

  final int onDisk;

  Importance(int onDisk) {
    this.onDisk = onDisk;
  }

  static Importance of(Observation what) {
    if (what instanceof WindowFocus || what instanceof UnknownObservation) {
      return TITLES;
    }
    if (what instanceof HealthReport) {
      return HEALTH;
    }
    if (what instanceof Gap) {
      return GAPS;
    }
    if (what instanceof SessionChange
        || what instanceof PhraseFlag
        || what instanceof NoticeAnswer
        || what instanceof ConcernRaised) {
      return PEOPLE;
    }
    throw new IllegalArgumentException("no importance for " + what.kind());
  }
}
