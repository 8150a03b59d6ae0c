package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.Visitor;

/** Says what the visitor did last, and whether it can be taken back. */
@Named("notices")
@ApplicationScoped
class Notices {
  /** In an address: the last change is told. */
  static final String DONE = "yes";

  /** In an address: it was taken back. */
  static final String TAKEN_BACK = "taken-back";

  private final Planner planner;
  private final Visitor visitor;

  Notices(Planner planner, Visitor visitor) {
    this.planner = planner;
    this.visitor = visitor;
  }

  Notice after(String done) {
    return switch (done) {
      case DONE ->
          planner
              .last(visitor.logOn())
              .map(change -> new Notice(change.words(), true))
              .orElse(Notice.NONE);
      case TAKEN_BACK -> new Notice("Your last change was taken back.", false);
      default -> Notice.NONE;
    };
  }

  Actor actor() {
    return new Actor(visitor.logOn(), visitor.displayName());
  }

  /** Whether the visitor may say who answers for pupils: cover, trips, support, exemptions. */
  public boolean decides() {
    return visitor.is(Role.DSL) || visitor.is(Role.SLT);
  }
}
