package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.model.ConcernRaised;

/**
 * P-7: somebody wrote, on purpose, that they are worried or want to report something. Messages of
 * one log-on with {@link #REST_MAX} or less between them are one finding, and each stands in it:
 * one person is listened to once, and nobody can bury the safeguarding lead in incidents. None is
 * weighed, since only a person can tell what it means.
 */
final class Concerns {
  /** High: a person asks to be heard. Not the highest, which says that there may be danger. */
  static final int SEVERITY = 4;

  static final Duration REST_MAX = Duration.ofHours(1);

  private Concerns() {}

  static List<Finding> findings(RoomFacts facts) {
    Map<String, List<Message>> byAccount = new TreeMap<>();
    facts.workstations().stream()
        .flatMap(workstation -> written(facts, workstation))
        .sorted(Comparator.comparing(Message::at).thenComparing(one -> one.on().hostname()))
        .forEach(one -> byAccount.computeIfAbsent(one.account(), _ -> new ArrayList<>()).add(one));
    return byAccount.values().stream()
        .flatMap(all -> chains(all).stream())
        .map(chain -> finding(facts, chain))
        .toList();
  }

  private record Message(Instant at, String account, String text, Workstation on) {}

  private static Stream<Message> written(RoomFacts facts, Workstation workstation) {
    return workstation.sightings().stream()
        .filter(sighting -> !sighting.at().isBefore(facts.frame().day().from()))
        .filter(sighting -> sighting.at().isBefore(facts.frame().day().until()))
        .filter(sighting -> workstation.here().when().contains(sighting.at()))
        .filter(sighting -> sighting.what() instanceof ConcernRaised)
        .distinct()
        .map(sighting -> written(workstation, sighting.at(), (ConcernRaised) sighting.what()));
  }

  private static Message written(Workstation workstation, Instant at, ConcernRaised concern) {
    String account = RoomFacts.People.normal(concern.session().account());
    return new Message(at, account, concern.text(), workstation);
  }

  private static List<List<Message>> chains(List<Message> inOrder) {
    List<List<Message>> chains = new ArrayList<>();
    for (Message next : inOrder) {
      boolean joins =
          !chains.isEmpty()
              && chains.getLast().size() < Finding.Grounds.EVIDENCE_MAX // nothing is dropped
              && Duration.between(chains.getLast().getLast().at(), next.at()).compareTo(REST_MAX)
                  <= 0;
      if (!joins) {
        chains.add(new ArrayList<>());
      }
      chains.getLast().add(next);
    }
    return chains;
  }

  private static Finding finding(RoomFacts facts, List<Message> chain) {
    Message first = chain.getFirst();
    return new Finding(
        Rule.CONCERN_RAISED,
        first.account(),
        SEVERITY,
        new Finding.Span(first.at(), chain.getLast().at()),
        new Finding.Grounds(
            headline(facts, chain),
            reason(facts, chain),
            supervisor(facts, first.at()),
            List.of(first.account()),
            chain.stream().map(Concerns::evidence).toList()));
  }

  private static Evidence evidence(Message one) {
    return new Evidence(
        one.at(),
        Evidence.Kind.MESSAGE,
        one.account(),
        one.on().hostname(),
        "“" + readable(one.text()) + "”");
  }

  private static String headline(RoomFacts facts, List<Message> chain) {
    String who =
        facts.people().isStaff(chain.getFirst().account()) ? "A member of staff" : "A pupil";
    return who + " wrote to you" + (chain.size() == 1 ? "" : ", " + chain.size() + " messages");
  }

  private static String reason(RoomFacts facts, List<Message> chain) {
    String room = facts.place().roomName();
    SchoolTime time = new SchoolTime(facts.frame().zone());
    String first = time.at(chain.getFirst().at());
    String what =
        chain.size() == 1
            ? "this on purpose, at " + first
            : "these %d messages on purpose, from %s to %s"
                .formatted(chain.size(), first, time.at(chain.getLast().at()));
    return "Somebody wrote %s on %s%s, under “I am worried, or want to report something”."
            .formatted(what, hosts(chain), room == null ? "" : " in " + room)
        + " They were told that you read it and see their log-on."
        + " The log-on says whose session it was, not who sat there.";
  }

  private static String hosts(List<Message> chain) {
    return chain.stream()
        .map(one -> one.on().hostname())
        .distinct()
        .collect(Collectors.joining(" and "));
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
