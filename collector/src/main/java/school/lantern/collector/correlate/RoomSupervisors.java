package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.presence.Presence;
import school.lantern.collector.presence.Presences;
import school.lantern.collector.rules.Attendance;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.rules.StaffMember;
import school.lantern.collector.rules.Supervisors;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Period;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.PersonalSupervision;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

/** The timetable and the check-ins, as the rules see them. */
@ApplicationScoped
class RoomSupervisors {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private final Timetable timetable;
  private final Presences presences;

  RoomSupervisors(Timetable timetable, Presences presences) {
    this.timetable = timetable;
    this.presences = presences;
  }

  /**
   * What is known of a day for all rooms.
   *
   * @param plan as the school planned it
   * @param presences who was seen where
   */
  record Day(SchoolDay plan, List<Presence> presences) {}

  Day day(String site, LocalDate day) {
    return new Day(timetable.day(site, day), presences.on(site, day));
  }

  /** The same with another plan. */
  Day day(String site, LocalDate day, SchoolDay plan) {
    return new Day(plan, presences.on(site, day));
  }

  static Supervisors of(Day day, String roomId) {
    SchoolDay plan = day.plan();
    return new Supervisors(
        new Schedule(
            plan.known(),
            plan.periods().stream().map(RoomSupervisors::period).toList(),
            plan.in(roomId).stream().map(RoomSupervisors::slot).toList()),
        day.presences().stream()
            .filter(presence -> presence.roomId().equals(roomId))
            .map(RoomSupervisors::attendance)
            .toList(),
        plan.personal().supervised().stream().map(RoomSupervisors::escort).toList(),
        plan.personal().exemptions().stream()
            .filter(exemption -> holds(exemption, roomId))
            .map(RoomSupervisors::exempt)
            .toList());
  }

  private static Period period(BellPeriod bell) {
    return new Period(bell.name(), new Interval(bell.from(), bell.until()));
  }

  private static Schedule.Slot slot(SupervisedSlot slot) {
    return new Schedule.Slot(
        new Interval(slot.period().from(), slot.period().until()),
        slot.period().name(),
        slot.what().group(),
        member(slot.supervisor()),
        slot.source());
  }

  private static Attendance attendance(Presence presence) {
    String source =
        switch (presence.source()) {
          case CHECK_IN ->
              presence.end().inferred() ? "Checked in, and did not say when leaving" : "Checked in";
          case REGISTER -> "Register";
        };
    return new Attendance(
        new Interval(presence.from(), presence.until()),
        new StaffMember(presence.staff().id(), presence.staff().name()),
        source);
  }

  private static Supervisors.Escort escort(PersonalSupervision with) {
    return new Supervisors.Escort(
        with.pupilId(),
        new Interval(with.from(), with.until()),
        member(with.supervisor()),
        with.source());
  }

  private static boolean holds(Exemption exemption, String roomId) {
    String named = exemption.what().roomId();
    return named == null || named.equals(roomId);
  }

  private static Supervisors.Exempt exempt(Exemption exemption) {
    String until =
        exemption.dates().last() == null ? "" : " until " + DATE.format(exemption.dates().last());
    return new Supervisors.Exempt(
        exemption.what().yearGroups(),
        exemption.what().pupilIds(),
        "Exemption by %s%s: %s".formatted(exemption.author(), until, exemption.reason()));
  }

  private static StaffMember member(SupervisedSlot.Supervisor supervisor) {
    return new StaffMember(supervisor.staffId(), supervisor.name());
  }
}
