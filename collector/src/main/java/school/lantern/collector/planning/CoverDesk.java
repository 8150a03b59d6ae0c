package school.lantern.collector.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Cover;

/** Changes a lesson or duty on one date only: cover and room changes. */
@ApplicationScoped
class CoverDesk {
  static final String OTHER = "other";
  static final String NOBODY = "nobody";
  static final String MOVED = "moved";

  private final PlannedSchool school;
  private final Planner planner;
  private final Clock clock;

  CoverDesk(PlannedSchool school, Planner planner, Clock clock) {
    this.school = school;
    this.planner = planner;
    this.clock = clock;
  }

  /**
   * Enters what the form says about {@code appointment} on the date of {@code place}.
   *
   * @return the form to show again; empty when it is done
   */
  Optional<AppointmentForm> enter(
      Appointment appointment, CellPlace place, AppointmentForm form, Actor actor) {
    Fields typed = form.typed();
    Names names = form.offer().names();
    Optional<String> staff = names.staffCalled(typed.one("staff"));
    String room = typed.one("room");
    FieldErrors errors = errors(typed, appointment, staff, names);
    if (errors.any()) {
      return Optional.of(form.refused(errors));
    }
    @Nullable String covering =
        switch (typed.one("how")) {
          case OTHER -> staff.orElseThrow();
          case MOVED -> appointment.staffId();
          default -> null;
        };
    Cover cover =
        new Cover(
            place.day(),
            place.period(),
            covering == null ? appointment.roomId() : room,
            appointment.staffId(),
            covering);
    Amendment change =
        Amendment.NONE.withCover(
            List.of(), List.of(new Cover.Entered(cover, clock.instant(), actor.displayName())));
    List<String> warnings = ConflictWords.of(new Conflicts(school.around()).of(change), names);
    if (!warnings.isEmpty() && !form.insisted()) {
      return Optional.of(form.warned(warnings));
    }
    return make(change, "cover.entered", cover, "Entered", actor)
        .map(why -> form.refused(FieldErrors.one("how", "This was not saved, because " + why)));
  }

  /**
   * Takes one row of cover back.
   *
   * @return why not; empty when it is done
   */
  Optional<String> takeBack(Cover cover, Actor actor) {
    return school.facts().cover().stream()
        .filter(entered -> entered.cover().equals(cover))
        .findFirst()
        .map(
            entered ->
                make(
                    Amendment.NONE.withCover(List.of(entered), List.of()),
                    "cover.withdrawn",
                    cover,
                    "Taken back",
                    actor))
        .orElse(Optional.of("it was taken back already"));
  }

  private Optional<String> make(
      Amendment change, String action, Cover cover, String done, Actor actor) {
    String words =
        "%s, for %s, period %s: %s."
            .formatted(
                done,
                PlanWords.day(cover.date()),
                cover.period(),
                CoverWords.of(cover, school.names()));
    return planner.make(new PlanChange(change, action, AuditWords.cover(cover), words), actor);
  }

  private static FieldErrors errors(
      Fields typed, Appointment appointment, Optional<String> staff, Names names) {
    boolean knownRoom = names.rooms().containsKey(typed.one("room"));
    return switch (typed.one("how")) {
      case OTHER -> {
        if (staff.isEmpty()) {
          yield FieldErrors.one("staff", "Choose a member of staff from the list");
        }
        if (staff.get().equals(appointment.staffId())) {
          yield FieldErrors.one("staff", "Choose somebody else, or choose “Another room”");
        }
        yield knownRoom ? FieldErrors.NONE : FieldErrors.one("room", "Choose a room");
      }
      case MOVED ->
          knownRoom && !typed.one("room").equals(appointment.roomId())
              ? FieldErrors.NONE
              : FieldErrors.one("room", "Choose the other room");
      case NOBODY -> FieldErrors.NONE;
      default -> FieldErrors.one("how", "Choose what is different on this date");
    };
  }
}
