package school.lantern.collector.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import school.lantern.collector.bench.YearRoomDay;
import school.lantern.collector.platform.Database;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** Puts a made-up year where agents' facts go. */
@Singleton
public class YearOfFacts {
  private final ObservationStore store;
  private final Database database;
  private final ObjectMapper json;

  YearOfFacts(ObservationStore store, Database database, ObjectMapper json) {
    this.store = store;
    this.database = database;
    this.json = json;
  }

  /**
   * Stores what the agent of one workstation sent on one day.
   *
   * @return how many facts were new
   */
  public int add(String site, String deviceId, LocalDate day, List<YearRoomDay.Session> sessions) {
    Day facts = new Day(deviceId, day);
    sessions.forEach(facts::add);
    Arrival arrival =
        new Arrival(
            site, deviceId, facts.boot, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    return database.write(() -> store.add(arrival, facts.facts).size());
  }

  /** One device on one day: one boot, one spool. */
  private final class Day {
    private final LocalDate day;
    private final UUID boot;
    private final List<Fact> facts = new ArrayList<>();

    Day(String deviceId, LocalDate day) {
      this.day = day;
      this.boot = UUID.nameUUIDFromBytes((deviceId + day).getBytes(StandardCharsets.UTF_8));
    }

    void add(YearRoomDay.Session session) {
      LoginSession logOn = new LoginSession("s" + session.when().from(), "p" + session.pupil());
      fact(session.when().from(), change(logOn, SessionChange.Change.LOG_ON));
      for (YearRoomDay.Window window : session.windows()) {
        FrontWindow front =
            window.internet()
                ? new FrontWindow("firefox", "Volcanoes of Iceland - Mozilla Firefox")
                : new FrontWindow("libreoffice", "Essay.odt");
        long held = window.when().until() - window.when().from();
        fact(
            window.when().until(),
            new WindowFocus(
                logOn,
                front,
                Instant.ofEpochSecond(window.when().from()),
                Duration.ofSeconds(held)));
      }
      fact(session.when().until(), change(logOn, SessionChange.Change.LOG_OFF));
    }

    private void fact(long second, Observation what) {
      Instant at = Instant.ofEpochSecond(second);
      long seq = (second - day.toEpochDay() * 86_400) * 100 + facts.size() + 1;
      try {
        facts.add(
            new Fact(
                new RecordedObservation(seq, new Moment(at, second, boot), what),
                day,
                at,
                json.writeValueAsString(what)));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private SessionChange change(LoginSession session, SessionChange.Change change) {
      return new SessionChange(session, change, SessionChange.Source.LOGIND, false);
    }
  }
}
