package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * P-6 and P-12: a phrase of the policy was typed. Phrases of one log-on and one category with
 * {@link #REST_MAX} or less between them are one finding: one person in one state of mind.
 *
 * <p>How grave it is depends on what stood around it, see {@link PhraseSeverity}; the reason says
 * so.
 *
 * <p>Words that were written once count once, see {@link WiderPhrases}.
 *
 * <p>Staff log-ons are not left out: it may have been a pupil who typed under one.
 */
final class FlaggedPhrase {
  static final Duration REST_MAX = Duration.ofMinutes(30);

  private FlaggedPhrase() {}

  static List<Finding> findings(RoomReading reading) {
    RoomFacts facts = reading.facts();
    Map<Subject, List<Typed>> bySubject = new LinkedHashMap<>();
    Stream<Typed> unexpected =
        facts.workstations().stream()
            .flatMap(workstation -> Typed.on(workstation, facts.frame().day()).stream())
            .distinct()
            .filter(typed -> PhraseAudiences.expected(facts, typed).isEmpty());
    WiderPhrases.of(unexpected, facts.frame().settings().phrases()).stream()
        .sorted(
            Comparator.comparing(Typed::at)
                .thenComparing(typed -> typed.workstation().hostname())
                .thenComparing(typed -> typed.flag().rule().id()))
        .forEach(
            typed ->
                bySubject
                    .computeIfAbsent(
                        new Subject(typed.account(), typed.flag().rule().category()),
                        _ -> new ArrayList<>())
                    .add(typed));
    Map<String, Map<String, List<Typed>>> byAccount = new LinkedHashMap<>();
    bySubject.forEach(
        (subject, typed) ->
            byAccount
                .computeIfAbsent(subject.account(), _ -> new LinkedHashMap<>())
                .put(subject.category(), typed));
    List<Finding> findings = new ArrayList<>();
    bySubject.forEach(
        (subject, typed) ->
            chains(typed)
                .forEach(
                    chain -> {
                      PhraseCircumstances around =
                          PhraseCircumstances.of(
                              reading, byAccount.getOrDefault(subject.account(), Map.of()), chain);
                      findings.add(finding(facts, subject, chain, around));
                    }));
    return findings;
  }

  private record Subject(String account, String category) {}

  private static List<List<Typed>> chains(List<Typed> inOrder) {
    List<List<Typed>> chains = new ArrayList<>();
    for (Typed typed : inOrder) {
      if (!chains.isEmpty()
          && Duration.between(chains.getLast().getLast().at(), typed.at()).compareTo(REST_MAX)
              <= 0) {
        chains.getLast().add(typed);
      } else {
        chains.add(new ArrayList<>(List.of(typed)));
      }
    }
    return chains;
  }

  private static Finding finding(
      RoomFacts facts, Subject subject, List<Typed> chain, PhraseCircumstances around) {
    Typed first = chain.getFirst();
    List<Schedule.Slot> slots = facts.schedule().at(first.at());
    String supervisor =
        slots.isEmpty()
            ? null
            : slots.stream()
                .map(Schedule.Slot::supervisor)
                .distinct()
                .collect(Collectors.joining(" and "));
    PhraseTerms terms = facts.frame().settings().phrases();
    PhraseSeverity severity =
        PhraseSeverity.of(
            chain.stream()
                .mapToInt(typed -> terms.severity(typed.flag().rule()))
                .max()
                .orElseThrow(),
            subject.category(),
            around);
    return new Finding(
        Rule.FLAGGED_PHRASE,
        subject.account() + " " + subject.category(),
        severity.severity(),
        new Finding.Span(first.at(), chain.getLast().at()),
        new Finding.Grounds(
            headline(subject, chain),
            reason(facts, subject, chain) + supervision(facts, first.at(), slots) + steps(severity),
            supervisor,
            List.of(subject.account()),
            PhraseEvidence.of(facts, chain)));
  }

  private static String steps(PhraseSeverity severity) {
    return severity.steps().stream().map(step -> " " + step.spoken()).collect(Collectors.joining());
  }

  private static String headline(Subject subject, List<Typed> chain) {
    int times = chain.size();
    String how = Written.verb(chain);
    String category = CategoryNames.of(subject.category());
    return times == 1
        ? category + " phrase " + how
        : category + " phrases " + how + ", " + times + " times";
  }

  private static String reason(RoomFacts facts, Subject subject, List<Typed> chain) {
    SchoolTime time = new SchoolTime(facts.frame().zone());
    Typed first = chain.getFirst();
    String where =
        " on "
            + first.workstation().hostname()
            + (facts.place().roomName() == null ? "" : " in " + facts.place().roomName());
    String what =
        chain.size() == 1
            ? "A phrase from the “%s” list was %s at %s%s. "
                .formatted(
                    CategoryNames.of(subject.category()),
                    Written.verb(chain),
                    time.at(first.at()),
                    where)
            : "%d phrases from the “%s” list were %s between %s and %s%s. "
                .formatted(
                    chain.size(),
                    CategoryNames.of(subject.category()),
                    Written.verb(chain),
                    time.at(first.at()),
                    time.at(chain.getLast().at()),
                    where);
    String whose =
        facts.people().isStaff(subject.account())
            ? "It was typed under a staff log-on, which says nothing about who sat there. "
            : "";
    return what + whose;
  }

  private static String supervision(RoomFacts facts, Instant at, List<Schedule.Slot> slots) {
    if (facts.place().roomName() == null) {
      return "This computer belongs to no room, so nobody can say who supervised.";
    }
    if (!facts.schedule().known()) {
      return "There is no timetable yet, so nobody can say who supervised.";
    }
    if (!slots.isEmpty()) {
      return slots.stream().map(Schedule.Slot::spoken).collect(Collectors.joining("; "))
          + (slots.size() == 1 ? " was on the schedule." : " were on the schedule.");
    }
    SchoolTime time = new SchoolTime(facts.frame().zone());
    return "Nobody was scheduled to supervise."
        + facts
            .schedule()
            .lastBefore(at)
            .map(
                slot -> " " + slot.spoken() + " had ended at " + time.at(slot.when().until()) + ".")
            .orElse("");
  }
}
