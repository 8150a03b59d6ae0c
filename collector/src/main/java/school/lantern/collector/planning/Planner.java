package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.Timetable.Foreseen;

/**
 * Makes changes of the timetable: each whole or not at all, on the audit log, and kept so that its
 * editor can take it back until the next one.
 */
@ApplicationScoped
class Planner {
  private static final String AT_ONCE = "somebody changed the same at the same moment";

  private final Database database;
  private final Timetable timetable;
  private final UndoStore undo;
  private final AuditLog audit;
  private final Setting setting;

  Planner(Database database, Timetable timetable, UndoStore undo, AuditLog audit, Setting setting) {
    this.database = database;
    this.timetable = timetable;
    this.undo = undo;
    this.audit = audit;
    this.setting = setting;
  }

  /** Where and when. */
  @ApplicationScoped
  static class Setting {
    private final PlannedSchool school;
    private final RoomBook rooms;
    private final LanternConfig config;
    private final Clock clock;

    Setting(PlannedSchool school, RoomBook rooms, LanternConfig config, Clock clock) {
      this.school = school;
      this.rooms = rooms;
      this.config = config;
      this.clock = clock;
    }

    Names names() {
      return school.names();
    }

    RoomBook rooms() {
      return rooms;
    }

    String site() {
      return config.site();
    }

    Clock clock() {
      return clock;
    }
  }

  /**
   * Makes a change.
   *
   * @return why it could not be made, in words that follow "because"; empty when it is made
   */
  Optional<String> make(PlanChange change, Actor actor) {
    Foreseen foreseen = timetable.foresee(setting.site(), change.alteration().timetable());
    return database.write(
        () -> {
          Optional<String> objection = store(change, foreseen, actor);
          if (objection.isEmpty()) {
            undo.keep(
                setting.site(),
                actor.logOn(),
                new LastChange(
                    setting.clock().instant(), change.words(), change.alteration().inverse()));
          }
          return objection;
        });
  }

  /** The last change of this editor that can be taken back. */
  Optional<LastChange> last(String editor) {
    return database.read(() -> undo.of(setting.site(), editor));
  }

  /**
   * Takes an editor's last change back, unless somebody changed the same since.
   *
   * @return why it could not be taken back; empty when it is, or when there is none
   */
  Optional<String> takeBack(Actor actor) {
    Optional<LastChange> last = last(actor.logOn());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Alteration inverse = last.get().inverse();
    Foreseen foreseen = timetable.foresee(setting.site(), inverse.timetable());
    PlanChange change = new PlanChange(inverse, "timetable.taken-back", AuditWords.of(inverse), "");
    return database.write(
        () -> {
          Optional<LastChange> now = undo.of(setting.site(), actor.logOn());
          if (!now.equals(last)) {
            return now.map(_ -> AT_ONCE);
          }
          Optional<String> objection = store(change, foreseen, actor);
          if (objection.isEmpty()) {
            undo.forget(setting.site(), actor.logOn());
          }
          return objection;
        });
  }

  private Optional<String> store(PlanChange change, Foreseen foreseen, Actor actor) {
    timetable.hold(setting.site()); // what is read from here on stays as it is
    Optional<String> objection =
        Standing.objection(
                timetable.facts(setting.site()), change.alteration().timetable(), setting.names())
            .or(() -> setting.rooms().objection(change.alteration().rooms()));
    if (objection.isPresent()) {
      return objection;
    }
    if (!timetable.amend(setting.site(), foreseen)) {
      return Optional.of(AT_ONCE);
    }
    setting.rooms().make(change.alteration().rooms());
    audit.record(actor.logOn(), change.action(), change.subject());
    return Optional.empty();
  }
}
