package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;

/** Why something is no longer found: what is on record now for the time that it was about. */
public final class Explained {
  private final RoomFacts facts;
  private final SchoolTime time;
  private final Finding gone;

  private Explained(RoomFacts facts, Finding gone) {
    this.facts = facts;
    this.time = new SchoolTime(facts.frame().zone());
    this.gone = gone;
  }

  /** A sentence or several for the incident's history. */
  public static String by(RoomFacts facts, Finding gone) {
    Explained explained = new Explained(facts, gone);
    return switch (gone.rule()) {
      case UNSUPERVISED_USE, UNSUPERVISED_INTERNET, OUT_OF_HOURS_USE -> explained.use(true, true);
      case UNSUPERVISED_MEETING -> explained.meeting();
      case FLAGGED_PHRASE -> explained.phrase();
      case CONCERN_RAISED ->
          "The facts changed: the message is no longer on record for this place.";
    };
  }

  private String phrase() {
    List<String> expected =
        facts.workstations().stream()
            .flatMap(workstation -> Typed.on(workstation, facts.frame().day()).stream())
            .filter(typed -> gone.grounds().pupils().contains(typed.account()))
            .filter(typed -> gone.subject().endsWith(" " + typed.flag().rule().category()))
            .filter(typed -> !typed.at().isBefore(gone.span().from()))
            .filter(
                typed -> gone.span().until() == null || !typed.at().isAfter(gone.span().until()))
            .flatMap(typed -> PhraseAudiences.expected(facts, typed).stream())
            .distinct()
            .sorted()
            .toList();
    return expected.isEmpty()
        ? "The facts changed: this is no longer on record for this place."
        : String.join(" ", expected);
  }

  private String meeting() {
    return switch (facts.frame().meetings()) {
      case SOMEBODY_SEEN -> use(false, false);
      case SCHEDULED_IS_ENOUGH ->
          "The school's leaders chose that somebody who is scheduled is enough. "
              + use(true, false);
    };
  }

  private String use(boolean scheduleCounts, boolean exemptionsCount) {
    List<String> sentences = new ArrayList<>();
    if (scheduleCounts) {
      facts.schedule().slots().stream()
          .filter(slot -> touches(slot.when()))
          .map(slot -> said(slot.source(), slot.supervisor() + " supervised", slot.when()))
          .forEach(sentences::add);
    }
    RoomReading.of(facts).attendance().stream()
        .filter(seen -> touches(seen.when()))
        .map(seen -> said(seen.source(), seen.who().name() + " was there", seen.when()))
        .forEach(sentences::add);
    escorts().forEach(sentences::add);
    if (exemptionsCount) {
      facts.supervisors().exemptions().stream()
          .filter(exempt -> pupils().stream().anyMatch(exempt::covers) || exempt.covers(null))
          .map(exempt -> exempt.source() + ".")
          .forEach(sentences::add);
    }
    return sentences.isEmpty()
        ? "The facts changed: facts that arrived later show no unsupervised use then."
        : sentences.stream().distinct().collect(Collectors.joining(" "));
  }

  private List<String> escorts() {
    Set<String> ids = pupils().stream().map(RoomFacts.Pupil::id).collect(Collectors.toSet());
    return facts.supervisors().escorts().stream()
        .filter(escort -> ids.contains(escort.pupilId()) && touches(escort.when()))
        .map(
            escort ->
                said(escort.source(), escort.who().name() + " was with a pupil", escort.when()))
        .toList();
  }

  private List<RoomFacts.Pupil> pupils() {
    return gone.grounds().pupils().stream()
        .map(account -> facts.people().pupils().get(account))
        .filter(Objects::nonNull)
        .toList();
  }

  private boolean touches(Interval when) {
    @Nullable Instant until = gone.span().until();
    return when.until().isAfter(gone.span().from())
        && (until == null || when.from().isBefore(until));
  }

  private String said(String source, String what, Interval when) {
    return "%s: %s %s to %s.".formatted(source, what, time.at(when.from()), time.at(when.until()));
  }
}
