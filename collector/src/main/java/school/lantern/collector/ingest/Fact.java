package school.lantern.collector.ingest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import school.lantern.model.ConcernRaised;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SessionChange;
import school.lantern.model.UnknownObservation;
import school.lantern.model.WindowFocus;

/**
 * An observation on its way into the table.
 *
 * @param recorded as the agent sent it
 * @param claimedDay school day by the workstation's own clock; part of the key
 * @param at corrected time
 * @param body the fact as JSON
 */
record Fact(RecordedObservation recorded, LocalDate claimedDay, Instant at, String body) {

  long seq() {
    return recorded.seq();
  }

  /** The session that it belongs to, or {@code null} when it concerns the machine. */
  @Nullable LoginSession session() {
    return switch (recorded.what()) {
      case SessionChange change -> change.session();
      case WindowFocus focus -> focus.session();
      case PhraseFlag flag -> flag.session();
      case Gap gap -> gap.session();
      case NoticeAnswer answer -> answer.session();
      case ConcernRaised concern -> concern.session();
      case HealthReport _ -> null;
      case UnknownObservation _ -> null;
    };
  }

  Observation what() {
    return recorded.what();
  }
}
