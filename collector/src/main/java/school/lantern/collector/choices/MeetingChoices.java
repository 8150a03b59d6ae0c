package school.lantern.collector.choices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;

/** Keeps what was chosen for video meetings, and has the days looked at anew that it changes. */
@ApplicationScoped
public class MeetingChoices {
  private final Database database;
  private final TouchedDays touched;
  private final StaleScopes stale;
  private final AuditLog audit;

  MeetingChoices(Database database, TouchedDays touched, StaleScopes stale, AuditLog audit) {
    this.database = database;
    this.touched = touched;
    this.stale = stale;
    this.audit = audit;
  }

  /** All choices, the latest first. */
  public List<MeetingChoice> all(String site) {
    return database.read(() -> MeetingChoiceEntity.of(site));
  }

  /** Whether it is enough on this day that somebody is scheduled. */
  public boolean scheduledIsEnough(String site, LocalDate day) {
    return MeetingChoice.on(all(site), day);
  }

  /** What held in a span: the choice of its first day, and those that came in it, by day. */
  public List<Held> held(String site, LocalDate first, LocalDate last) {
    List<MeetingChoice> choices = all(site);
    List<Held> held = new ArrayList<>();
    held.add(new Held(first, MeetingChoice.on(choices, first)));
    choices.reversed().stream()
        .filter(one -> one.since().isAfter(first) && !one.since().isAfter(last))
        .filter(one -> one.scheduledIsEnough() != held.getLast().scheduledIsEnough())
        .forEach(one -> held.add(new Held(one.since(), one.scheduledIsEnough())));
    return held;
  }

  /** What held from a day on. */
  public record Held(LocalDate since, boolean scheduledIsEnough) {}

  /**
   * Chooses. Earlier choices for days from {@code choice.since()} on are replaced; every room-day
   * that would be judged otherwise now is looked at anew.
   *
   * @return how many days that concerns
   */
  int choose(String site, MeetingChoice choice) {
    return database.write(
        () -> {
          List<MeetingChoice> before = MeetingChoiceEntity.of(site);
          MeetingChoiceEntity.keep(site, choice);
          List<MeetingChoice> after = MeetingChoiceEntity.of(site);
          Set<Scope> scopes =
              touched.of(
                  site,
                  choice.since(),
                  day -> MeetingChoice.on(before, day) != MeetingChoice.on(after, day));
          stale.mark(scopes, choice.at());
          audit.record(
              choice.by(),
              "rule.chosen",
              "video meetings from %s: %s"
                  .formatted(
                      choice.since(),
                      choice.scheduledIsEnough() ? "scheduled is enough" : "somebody seen"));
          return scopes.stream().map(Scope::day).collect(Collectors.toSet()).size();
        });
  }
}
