package school.lantern.collector.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incidents;
import school.lantern.collector.incident.Outcome;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.rules.Evidence;
import school.lantern.collector.rules.Finding;

/** Puts together what an incident's page shows. */
@ApplicationScoped
class Sheets {
  private final Incidents incidents;
  private final Directory directory;
  private final Words words;
  private final Histories histories;
  private final LanternConfig config;

  Sheets(
      Incidents incidents,
      Directory directory,
      Words words,
      Histories histories,
      LanternConfig config) {
    this.incidents = incidents;
    this.directory = directory;
    this.words = words;
    this.histories = histories;
    this.config = config;
  }

  /** The page of an incident for the colleague {@code viewer}; names stand on it. */
  Optional<Sheet> sheet(UUID id, String viewer) {
    return incidents.find(config.site(), id).map(incident -> sheet(incident, viewer));
  }

  private Sheet sheet(Incident incident, String viewer) {
    Map<String, Person> people =
        directory.byAccount(config.site(), incident.finding().grounds().pupils());
    return new Sheet(
        "/incidents/" + incident.id(),
        found(incident, people),
        standing(incident.state(), viewer),
        incident.finding().grounds().evidence().stream().map(line -> item(line, people)).toList(),
        histories.items(incidents.history(incident.id())));
  }

  private Sheet.Found found(Incident incident, Map<String, Person> people) {
    Finding finding = incident.finding();
    Finding.Grounds grounds = finding.grounds();
    List<Sheet.Pupil> pupils =
        grounds.pupils().stream()
            .map(
                account ->
                    new Sheet.Pupil(name(account, people), account, lookAfter(people.get(account))))
            .toList();
    Sheet.Place place =
        new Sheet.Place(
            words.names().room(incident.scope().place()),
            words.times().span(finding.span().from(), finding.span().until()),
            incident.scope().day().toString());
    return new Sheet.Found(
        incident.number(),
        Severity.of(finding.severity()),
        grounds.headline(),
        grounds.reason(),
        new Sheet.Facts(
            finding.rule().label(),
            Clause.in(finding.rule().clauses()),
            pupils,
            place,
            grounds.supervisor()));
  }

  private static @Nullable String lookAfter(@Nullable Person person) {
    return person == null || person.audience() != Person.Audience.PUPIL
        ? null
        : "/look-after/new?pupil=" + URLEncoder.encode(person.id(), StandardCharsets.UTF_8);
  }

  private Sheet.Standing standing(Incident.State state, String viewer) {
    boolean mine = viewer.equals(state.owner());
    Sheet.Step step =
        switch (state.status()) {
          case NEW -> Sheet.Step.TAKE;
          case IN_REVIEW -> mine ? Sheet.Step.CLOSE : Sheet.Step.WAIT;
          case CLOSED -> Sheet.Step.DONE;
          case EXPLAINED -> Sheet.Step.EXPLAINED;
        };
    Outcome outcome = state.outcome();
    return new Sheet.Standing(
        words.standing(state),
        mine,
        outcome == null ? null : outcome.label(),
        state.explanation(),
        step);
  }

  private TimelineItem item(Evidence line, Map<String, Person> people) {
    String kind =
        switch (line.kind()) {
          case PHRASE, TITLE -> "phrase";
          case MESSAGE -> "message";
          case SCHEDULE -> "schedule";
          case BLIND -> "blind";
          case WINDOW, SESSION -> "";
        };
    String title =
        switch (line.kind()) {
          case PHRASE -> "Typed";
          case TITLE -> "Window title";
          case MESSAGE -> "Message";
          case WINDOW -> "Window";
          case SESSION -> "Log-on";
          case SCHEDULE -> "Timetable";
          case BLIND -> "Not seen";
        };
    return new TimelineItem(
        words.times().exactly(line.at()), kind, title, by(line, people), line.text());
  }

  private static @Nullable String by(Evidence line, Map<String, Person> people) {
    String account = line.account();
    String hostname = line.hostname();
    String who = account == null ? null : name(account, people);
    if (who == null) {
      return hostname;
    }
    return hostname == null ? who : who + ", " + hostname;
  }

  private static String name(String account, Map<String, Person> people) {
    Person person = people.get(account);
    if (person == null) {
      return "Unknown log-on " + account;
    }
    return person.yearGroup() == null
        ? person.displayName()
        : person.displayName() + ", year " + person.yearGroup();
  }
}
