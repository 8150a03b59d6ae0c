package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import school.lantern.collector.timetable.Amendment;

/** Changes of the year and of its bells: looked at first, then all or nothing. */
@ApplicationScoped
class DaysDesk {
  private static final String CHANGED = "school-days.changed";

  private final PlannedSchool school;
  private final Planner planner;

  DaysDesk(PlannedSchool school, Planner planner) {
    this.school = school;
    this.planner = planner;
  }

  PlannedSchool school() {
    return school;
  }

  /**
   * What was looked at.
   *
   * @param basis tells whether the same is looked at as before
   */
  record Looked(DaysPreview preview, String basis) {}

  /** What a change would do. */
  Looked look(Amendment change) {
    Surroundings around = school.around();
    BulkPreview.Stale stale = BulkPreview.stale(school.touched(change), school.names());
    return new Looked(DaysPreview.of(around, change, stale), DaysPreview.basis(change, around));
  }

  /**
   * Does what was looked at.
   *
   * @param basis of what was looked at
   * @param words what was done, for whoever did it
   * @return why not; empty when it is done
   */
  Optional<String> make(Amendment change, String basis, String words, Actor actor) {
    if (!DaysPreview.basis(change, school.around()).equals(basis)) {
      return Optional.of("the school year was changed meanwhile");
    }
    return planner.make(new PlanChange(change, CHANGED, AuditWords.of(change), words), actor);
  }
}
