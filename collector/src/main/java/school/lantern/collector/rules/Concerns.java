package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.model.ConcernRaised;

/**
 * P-7: somebody wrote, on purpose, that they are worried or want to report something. Each message
 * is a finding of its own, so that a second one is not hidden in the first; none is weighed, since
 * only a person can tell what it means.
 */
final class Concerns {
  /** High: a person asks to be heard. Not the highest, which says that there may be danger. */
  static final int SEVERITY = 4;

  private Concerns() {}

  static List<Finding> findings(RoomFacts facts) {
    return facts.workstations().stream()
        .flatMap(workstation -> written(facts, workstation))
        .toList();
  }

  private static Stream<Finding> written(RoomFacts facts, Workstation workstation) {
    return workstation.sightings().stream()
        .filter(sighting -> !sighting.at().isBefore(facts.frame().day().from()))
        .filter(sighting -> sighting.at().isBefore(facts.frame().day().until()))
        .filter(sighting -> workstation.here().when().contains(sighting.at()))
        .filter(sighting -> sighting.what() instanceof ConcernRaised)
        .distinct()
        .map(sighting -> finding(facts, workstation, sighting, (ConcernRaised) sighting.what()));
  }

  private static Finding finding(
      RoomFacts facts, Workstation workstation, Sighting sighting, ConcernRaised concern) {
    String account = RoomFacts.People.normal(concern.session().account());
    Instant at = sighting.at();
    Evidence message =
        new Evidence(
            at,
            Evidence.Kind.MESSAGE,
            account,
            workstation.hostname(),
            "“" + readable(concern.text()) + "”");
    return new Finding(
        Rule.CONCERN_RAISED,
        account,
        SEVERITY,
        new Finding.Span(at, at),
        new Finding.Grounds(
            headline(facts, account),
            reason(facts, workstation, at),
            supervisor(facts, at),
            List.of(account),
            List.of(message)));
  }

  private static String headline(RoomFacts facts, String account) {
    return facts.people().isStaff(account)
        ? "A member of staff wrote to you"
        : "A pupil wrote to you";
  }

  private static String reason(RoomFacts facts, Workstation workstation, Instant at) {
    String room = facts.place().roomName();
    return "Somebody wrote this on purpose, at %s on %s%s, under “I am worried, or want to report something”."
            .formatted(
                new SchoolTime(facts.frame().zone()).at(at),
                workstation.hostname(),
                room == null ? "" : " in " + room)
        + " They were told that you read it and see their log-on."
        + " The log-on says whose session it was, not who sat there.";
  }

  private static @Nullable String supervisor(RoomFacts facts, Instant at) {
    List<Schedule.Slot> slots = facts.schedule().at(at);
    return slots.isEmpty()
        ? null
        : slots.stream()
            .map(Schedule.Slot::supervisor)
            .distinct()
            .collect(Collectors.joining(" and "));
  }

  /** Lines stay; what no page can show goes. */
  private static String readable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
  }
}
