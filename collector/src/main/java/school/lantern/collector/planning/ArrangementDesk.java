package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.timetable.Amendment;

/** Adds and ends trips and leaves, one-to-one support, exemptions. */
@ApplicationScoped
class ArrangementDesk {
  private static final String CHANGED = "arrangement.changed";

  private final PlannedSchool school;
  private final Planner planner;
  private final Database database;
  private final AuditLog audit;

  ArrangementDesk(PlannedSchool school, Planner planner, Database database, AuditLog audit) {
    this.school = school;
    this.planner = planner;
    this.database = database;
    this.audit = audit;
  }

  LocalDate today() {
    return school.today();
  }

  Offer offer() {
    return Offer.of(school, school.facts());
  }

  /** The lists. They name pupils, so that reading them is on the audit log. */
  ArrangementSheet sheet(Actor actor) {
    database.write(
        () -> audit.record(actor.logOn(), "arrangement.read", "trips, support, exemptions"));
    return ArrangementSheet.of(
        school.facts().arrangements(), school.names(), school.pupils(), school.today());
  }

  /** Adds what the form says, or says what is wrong with it. */
  FieldErrors add(ArrangementKind kind, Fields typed, Actor actor) {
    Who who = new Who(typed, offer(), school.pupils());
    Optional<Amendment> change = ArrangementReading.read(kind, typed, who, actor.displayName());
    if (change.isEmpty()) {
      return who.errors();
    }
    return make(change.get(), "Added.", actor)
        .map(why -> FieldErrors.one("from", "This was not saved, because " + why))
        .orElse(FieldErrors.NONE);
  }

  /**
   * Ends one with a day.
   *
   * @return why not; empty when it is done
   */
  Optional<String> end(ArrangementKind kind, String key, LocalDate last, Actor actor) {
    return new ArrangementEnd(school.facts().arrangements(), last)
        .of(kind, key)
        .map(change -> make(change, "Ended.", actor))
        .orElse(Optional.of("Somebody changed this meanwhile"));
  }

  private Optional<String> make(Amendment change, String words, Actor actor) {
    return planner.make(new PlanChange(change, CHANGED, AuditWords.of(change), words), actor);
  }
}
