package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.TimetableFacts;

/** Adds, changes and ends single lessons and duties, as forms ask for it. */
@ApplicationScoped
class AppointmentDesk {
  private static final String CHANGED = "timetable.changed";

  private final PlannedSchool school;
  private final Planner planner;

  AppointmentDesk(PlannedSchool school, Planner planner) {
    this.school = school;
    this.planner = planner;
  }

  /** The form with these things in its fields. */
  AppointmentForm form(Fields typed) {
    return new AppointmentForm(
        typed, FieldErrors.NONE, List.of(), Offer.of(school, school.facts()));
  }

  /** The lesson or duty of this key; empty when it was changed since the address was made. */
  Optional<Appointment> find(String key) {
    return AppointmentKey.find(school.facts().appointments(), key);
  }

  /**
   * Adds what the form says.
   *
   * @return the form to show again, with errors or warnings; empty when it is done
   */
  Optional<AppointmentForm> add(AppointmentForm form, Actor actor) {
    AppointmentReading.Result read = AppointmentReading.read(form.typed(), form.offer());
    if (read.appointment().isEmpty()) {
      return Optional.of(form.refused(read.errors()));
    }
    Appointment fresh = read.appointment().get();
    if (school.facts().appointments().contains(fresh)) {
      return Optional.of(form.refused(FieldErrors.one("kind", "This is in the timetable already")));
    }
    return make(form, Amendment.of(List.of(), List.of(fresh)), "Added", fresh, actor);
  }

  /** Makes a lesson or duty what the form says, from one date until another. */
  Optional<AppointmentForm> change(Appointment was, AppointmentForm form, Actor actor) {
    AppointmentReading.Result read = AppointmentReading.read(form.typed(), form.offer());
    if (read.appointment().isEmpty()) {
      return Optional.of(form.refused(read.errors()));
    }
    Appointment instead = read.appointment().get();
    Proposal proposal = proposal(was, new Deed.Becomes(instead), read.span());
    if (proposal.isEmpty()) {
      return Optional.of(
          form.refused(FieldErrors.one("from", "Between these dates nothing would change")));
    }
    return make(form, proposal.amendment(), "Changed", was, actor);
  }

  /**
   * Takes a lesson or duty out of the timetable.
   *
   * @param span from when until when it goes
   * @return why not; empty when it is done
   */
  Optional<String> drop(Appointment was, Dates span, Actor actor) {
    Proposal proposal = proposal(was, new Deed.Dropped(), span);
    return planner.make(change(proposal.amendment(), "Removed", was, PlanWords.dates(span)), actor);
  }

  private Proposal proposal(Appointment was, Deed deed, Dates span) {
    TimetableFacts facts = school.facts();
    return Proposal.of(facts.appointments(), was::equals, deed, span);
  }

  private Optional<AppointmentForm> make(
      AppointmentForm form, Amendment amendment, String done, Appointment what, Actor actor) {
    List<String> warnings =
        ConflictWords.of(new Conflicts(school.around()).of(amendment), form.offer().names());
    if (!warnings.isEmpty() && !form.insisted()) {
      return Optional.of(form.warned(warnings));
    }
    return planner
        .make(change(amendment, done, what, ""), actor)
        .map(
            objection ->
                form.refused(FieldErrors.one("kind", "This was not saved, because " + objection)));
  }

  private PlanChange change(Amendment amendment, String done, Appointment what, String when) {
    String words = "%s: %s".formatted(done, PlanWords.all(what, school.names()));
    return new PlanChange(
        amendment,
        CHANGED,
        AuditWords.of(amendment),
        when.isEmpty() ? words + "." : "%s, %s.".formatted(words, when));
  }
}
