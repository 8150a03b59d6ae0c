package school.lantern.collector.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.PupilDay;
import school.lantern.collector.supervision.RoomWatch;
import school.lantern.collector.supervision.Supervision;

/**
 * The facts of a room-day, read once for all rules.
 *
 * @param facts as they are known
 * @param pupilUse everybody's use but that of staff, by start
 * @param attendance who was seen in the room: what came from outside, and staff log-ons there that
 *     were in use
 * @param pupils each pupil's day
 * @param gaps who was without a supervisor; nobody where that cannot be judged
 */
record RoomReading(
    RoomFacts facts,
    List<Use> pupilUse,
    List<Attendance> attendance,
    List<PupilDay> pupils,
    Gaps gaps) {

  static RoomReading of(RoomFacts facts) {
    List<Use> pupilUse = new ArrayList<>();
    List<Attendance> attendance = new ArrayList<>(facts.supervisors().attendance());
    for (Workstation workstation : facts.workstations()) {
      for (Use use : SessionUses.of(workstation.once(), facts.frame())) {
        StaffMember staff = facts.people().staff().get(use.account());
        if (staff == null) {
          pupilUse.add(use);
        } else {
          attendance.add(new Attendance(use.when(), staff, "Log-on to " + use.hostname()));
        }
      }
    }
    pupilUse.sort(Use.IN_TIME);
    attendance.sort(Attendance.IN_TIME);
    List<PupilDay> pupils = pupils(facts, pupilUse);
    RoomReading soFar = new RoomReading(facts, pupilUse, attendance, pupils, new Gaps(Map.of()));
    return facts.judged() ? soFar.with(gaps(soFar)) : soFar;
  }

  private RoomReading with(Gaps found) {
    return new RoomReading(facts, pupilUse, attendance, pupils, found);
  }

  private static Gaps gaps(RoomReading reading) {
    return Supervision.gaps(
        reading.pupils, reading.room().supervised(), reading.facts.frame().settings().tolerance());
  }

  RoomWatch room() {
    return new RoomWatch(
        facts.schedule().periods(),
        facts.schedule().slots().stream().map(Schedule.Slot::watch).toList(),
        attendance.stream().map(Attendance::watch).toList());
  }

  private static List<PupilDay> pupils(RoomFacts facts, List<Use> pupilUse) {
    Map<String, List<Use>> byPupil = new LinkedHashMap<>();
    for (Use use : pupilUse) {
      byPupil.computeIfAbsent(facts.people().pupil(use.account()), _ -> new ArrayList<>()).add(use);
    }
    List<PupilDay> days = new ArrayList<>();
    byPupil.forEach((key, uses) -> days.add(pupil(facts, key, uses)));
    return days;
  }

  private static PupilDay pupil(RoomFacts facts, String key, List<Use> uses) {
    RoomFacts.Pupil known = facts.people().pupils().get(uses.getFirst().account());
    Supervisors supervisors = facts.supervisors();
    PupilDay.Personal personal =
        new PupilDay.Personal(
            known == null
                ? List.of()
                : supervisors.escorts().stream()
                    .filter(escort -> escort.pupilId().equals(known.id()))
                    .map(Supervisors.Escort::watch)
                    .toList(),
            supervisors.exemptions().stream().anyMatch(exempt -> exempt.covers(known)));
    List<Interval> times = uses.stream().map(Use::when).toList();
    return new PupilDay(
        key,
        known == null ? null : known.yearGroup(),
        IntervalSet.of(times),
        IntervalSet.union(uses.stream().map(use -> use.online().internet()).toList()),
        personal);
  }
}
