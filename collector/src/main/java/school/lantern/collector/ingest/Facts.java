package school.lantern.collector.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.ProblemException;
import school.lantern.model.ConcernRaised;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.PhraseFlag;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SessionChange;
import school.lantern.model.UnknownObservation;
import school.lantern.model.WindowFocus;

/** Makes facts of what agents sent, and refuses what no database and no calendar can hold. */
@ApplicationScoped
class Facts {
  // A clock with an empty battery says 1970, and is accepted; these bounds only keep out what would
  // overflow days and milliseconds further on.
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final Duration LONGEST_UPTIME = Duration.ofDays(36_500);
  private static final long LONGEST_UPTIME_MILLIS = LONGEST_UPTIME.toMillis();

  private final ObjectMapper json;
  private final ZoneId zone;

  Facts(ObjectMapper json, LanternConfig lantern) {
    this.json = json;
    this.zone = lantern.zone();
  }

  /**
   * The facts of a batch in order of their numbers.
   *
   * @throws ProblemException bad-request, if one of them cannot be kept
   */
  List<Fact> of(ObservationBatch batch, Instant received) {
    if (batch.sent().uptimeMillis() > LONGEST_UPTIME_MILLIS) {
      throw ProblemException.badRequest("At sent.uptimeMillis: nothing runs that long.");
    }
    batch.openSessions().forEach(session -> check(session, "openSessions"));
    return batch.observations().stream()
        .sorted(Comparator.comparingLong(RecordedObservation::seq))
        .map(recorded -> fact(recorded, batch, received))
        .toList();
  }

  /** The school day of an instant. */
  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** When that day begins: midnight in school time. */
  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Fact fact(RecordedObservation recorded, ObservationBatch batch, Instant received) {
    String where = "the observation with seq " + recorded.seq();
    Instant wall = recorded.at().wall();
    check(wall, where);
    if (recorded.at().uptimeMillis() > LONGEST_UPTIME_MILLIS) {
      throw ProblemException.badRequest("At " + where + ": no machine runs that long.");
    }
    checkTimesInside(recorded.what(), where);
    try {
      Fact fact =
          new Fact(
              recorded,
              day(wall),
              CorrectedTime.of(recorded.at(), batch.sent(), received),
              json.writeValueAsString(recorded.what()));
      refuseNul(recorded.what().kind(), where);
      check(fact.session(), where);
      return fact;
    } catch (JsonProcessingException unwritable) {
      throw ProblemException.badRequest("At " + where + ": it cannot be written down.");
    }
  }

  private static void checkTimesInside(Observation what, String where) {
    switch (what) {
      case WindowFocus focus -> {
        check(focus.from(), where);
        if (focus.heldFor().compareTo(LONGEST_UPTIME) > 0) {
          throw ProblemException.badRequest("At " + where + ": no window is held that long.");
        }
      }
      case Gap gap -> {
        check(gap.from(), where);
        if (gap.until() != null) {
          check(gap.until(), where);
        }
      }
      case SessionChange _,
          PhraseFlag _,
          HealthReport _,
          NoticeAnswer _,
          ConcernRaised _,
          UnknownObservation _ -> {}
    }
  }

  private static void check(Instant time, String where) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw ProblemException.badRequest("At " + where + ": its time is outside of 1900 to 9998.");
    }
  }

  private static void check(@Nullable LoginSession session, String where) {
    if (session != null) {
      refuseNul(session.id(), where);
      refuseNul(session.account(), where);
    }
  }

  /** PostgreSQL holds every character but this one. */
  private static void refuseNul(String text, String where) {
    if (text.indexOf('\0') >= 0) {
      throw ProblemException.badRequest("At " + where + ": a name holds a NUL character.");
    }
  }
}
