package school.lantern.collector.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.platform.StoreException;
import school.lantern.model.Audience;
import school.lantern.model.Notice;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;

/** Who answered what, held against everybody whom the school knows. */
@ApplicationScoped
class Answers {
  private final Stored stored;
  private final Notices notices;
  private final Directory directory;
  private final SpokenTimes times;
  private final LanternConfig config;

  Answers(
      Stored stored,
      Notices notices,
      Directory directory,
      SpokenTimes times,
      LanternConfig config) {
    this.stored = stored;
    this.notices = notices;
    this.directory = directory;
    this.times = times;
    this.config = config;
  }

  /**
   * A person, or a log-on that nobody knows.
   *
   * @param name with the year where there is one
   * @param logOns theirs
   * @param answered where they stand
   * @param at when they said so, or {@code null}
   */
  record Line(String name, String logOns, Answered answered, @Nullable SpokenTime at) {}

  /** Everybody, by name; unknown log-ons that answered last. */
  List<Line> all() {
    Map<String, List<Given>> byLogOn = stored.byLogOn(config.site());
    Set<String> known = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Person person : directory.everybody(config.site())) {
      List<Given> given =
          person.accounts().stream()
              .flatMap(logOn -> byLogOn.getOrDefault(logOn, List.of()).stream())
              .toList();
      known.addAll(person.accounts());
      Audience audience =
          person.audience() == Person.Audience.STAFF ? Audience.STAFF : Audience.PUPIL;
      String year = person.yearGroup() == null ? "" : ", year " + person.yearGroup();
      lines.add(line(person.displayName() + year, person.accounts(), given, audience));
    }
    byLogOn.keySet().stream()
        .filter(logOn -> !known.contains(logOn))
        .sorted()
        .map(
            logOn ->
                line(
                    "Unknown log-on",
                    Set.of(logOn),
                    byLogOn.getOrDefault(logOn, List.of()),
                    notices.choice().staff().has(logOn) ? Audience.STAFF : Audience.PUPIL))
        .forEach(lines::add);
    return lines;
  }

  private Line line(String name, Set<String> logOns, List<Given> given, Audience audience) {
    int version =
        notices
            .inForce()
            .flatMap(notice -> notice.noticeFor(audience))
            .map(Notice::version)
            .orElse(Notice.BUILT_IN);
    Answered answered = Answered.of(given, audience, version);
    Optional<SpokenTime> at = answered.deciding().map(one -> times.say(one.at()));
    return new Line(
        name,
        String.join(", ", logOns.stream().sorted(Comparator.naturalOrder()).toList()),
        answered,
        at.orElse(null));
  }

  /** Reads answers back. */
  @ApplicationScoped
  static class Stored {
    private final Database database;
    private final AnswerStore store;
    private final ObjectMapper json;

    Stored(Database database, AnswerStore store, ObjectMapper json) {
      this.database = database;
      this.store = store;
      this.json = json;
    }

    /** By log-on name in lower case. */
    Map<String, List<Given>> byLogOn(String site) {
      Map<String, List<Given>> found = new HashMap<>();
      for (AnswerStore.Row row : database.read(() -> store.latest(site))) {
        if (read(row.body()) instanceof NoticeAnswer answer) {
          found
              .computeIfAbsent(row.account().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
              .add(new Given(row.at(), answer));
        }
      }
      return found;
    }

    private Observation read(String body) {
      try {
        return json.readValue(body, Observation.class);
      } catch (JsonProcessingException damaged) {
        throw new StoreException("reading an answer", damaged);
      }
    }
  }
}
