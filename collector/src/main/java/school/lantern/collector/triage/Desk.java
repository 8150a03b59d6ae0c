package school.lantern.collector.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incidents;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.rules.Rule;

/** The list of incidents, as the page shows it. */
@ApplicationScoped
class Desk {
  private final Incidents incidents;
  private final Directory directory;
  private final Words words;
  private final LanternConfig config;

  Desk(Incidents incidents, Directory directory, Words words, LanternConfig config) {
    this.incidents = incidents;
    this.directory = directory;
    this.words = words;
    this.config = config;
  }

  Sheet sheet(Filter filter) {
    String site = config.site();
    long total = incidents.count(site, filter.selection());
    List<Incident> found =
        incidents.list(site, filter.selection(), filter.offset(), Filter.PER_PAGE);
    List<String> accounts =
        found.stream()
            .flatMap(incident -> incident.finding().grounds().pupils().stream())
            .distinct()
            .toList();
    Map<String, Person> people = directory.byAccount(site, accounts);
    Words.Names names = words.names();
    List<DeskRow> rows = found.stream().map(incident -> row(incident, people, names)).toList();
    return new Sheet(filter, rows, new Counts(total, openCount(filter, total)));
  }

  private long openCount(Filter filter, long total) {
    return filter.show() == Filter.Show.OPEN
        ? total
        : incidents.count(config.site(), filter.showing(Filter.Show.OPEN).selection());
  }

  private DeskRow row(Incident incident, Map<String, Person> people, Words.Names names) {
    List<String> pupils = incident.finding().grounds().pupils();
    List<Person> known = pupils.stream().map(people::get).filter(p -> p != null).toList();
    return new DeskRow(
        new DeskRow.Link("/incidents/" + incident.id(), incident.number()),
        Severity.of(incident.finding().severity()),
        new DeskRow.What(
            incident.finding().grounds().headline(),
            incident.finding().rule().label(),
            names.room(incident.scope().place()),
            Masked.words(pupils.size(), known)),
        words.times().say(incident.finding().span().from()),
        words.standing(incident.state()));
  }

  /**
   * One page of the list.
   *
   * @param filter what it shows
   * @param rows most urgent first
   * @param counts how many there are
   */
  record Sheet(Filter filter, List<DeskRow> rows, Counts counts) {
    public List<Filter.Show> choices() {
      return List.of(Filter.Show.values());
    }

    public List<Rule> rules() {
      return List.of(Rule.values());
    }

    public int pages() {
      return (int) Math.max(1, Math.ceilDiv(counts.total(), (long) Filter.PER_PAGE));
    }

    public boolean hasEarlier() {
      return filter.page() > 1;
    }

    public String earlier() {
      return filter.at(filter.page() - 1).path();
    }

    public boolean hasLater() {
      return filter.page() < pages();
    }

    public String later() {
      return filter.at(filter.page() + 1).path();
    }

    public long first() {
      return filter.offset() + 1L;
    }

    public long last() {
      return filter.offset() + (long) rows.size();
    }
  }

  /**
   * How many there are.
   *
   * @param total in this list
   * @param open wherever somebody still has to look
   */
  record Counts(long total, long open) {}
}
