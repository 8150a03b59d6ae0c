package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.incident.Outcome;
import school.lantern.collector.rules.AnyRoomDay;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.rules.RoomScene;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.rules.StaffMember;
import school.lantern.collector.rules.Supervisors;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Interval;

/** Which finding is which incident: a line for each corner, then the law. */
class ReconciliationTest {
  private static final Scope SCOPE = new Scope("main", "ICT1", LocalDate.parse("2026-11-23"));
  private static final Instant NOON = RoomScene.at("12:00");

  @Test
  void whatIsThereAlreadyIsNoEvent() {
    IncidentList list = found(new IncidentList(SCOPE), alone("11:45-12:00"));
    found(list, alone("11:45-12:00"));
    assertThat(list.history()).hasSize(1);
  }

  @Test
  void whatGrowsOrShrinksIsTheSameIncident() {
    IncidentList list = found(new IncidentList(SCOPE), alone("11:45-"));
    found(list, alone("11:50-12:00"));
    found(list, alone("11:40-11:50"));
    assertThat(list.all()).hasSize(1);
    assertThat(list.standing()).containsExactly(alone("11:40-11:50"));
  }

  @Test
  void anotherStretchOrSubjectIsAnotherIncident() {
    IncidentList list =
        found(new IncidentList(SCOPE), alone("09:00-09:10"), finding("ICT2", "09:00-09:10"));
    found(list, alone("09:00-09:10"), finding("ICT2", "09:00-09:10"), alone("10:00-10:10"));
    assertThat(list.all()).hasSize(3);
  }

  @Test
  void whatWentIsExplainedByWhoWasThere() {
    IncidentList list = found(new IncidentList(SCOPE), alone("11:45-12:00"));
    Schedule.Slot cover =
        new Schedule.Slot(
            new Interval(RoomScene.at("11:00"), NOON),
            "4",
            "8B Maths",
            new StaffMember("E2", "S. Patel"),
            "Cover entered 23 Nov 12:04 by J. Okafor");
    step(list, new Schedule(true, List.of(), List.of(cover)));
    assertThat(list.all().getFirst().state().explanation())
        .isEqualTo("Cover entered 23 Nov 12:04 by J. Okafor: S. Patel supervised 11:00 to 12:00.");
  }

  @Test
  void whatWentAndComesBackIsFoundAgain() {
    IncidentList list = found(new IncidentList(SCOPE), alone("11:45-12:00"));
    found(list);
    assertThat(list.all().getFirst().state().status()).isEqualTo(Status.EXPLAINED);
    assertThat(list.all().getFirst().state().explanation()).startsWith("The facts changed");
    found(list);
    found(list, alone("11:46-12:00"));
    assertThat(list.all()).hasSize(1);
    assertThat(list.all().getFirst().state().status()).isEqualTo(Status.NEW);
    assertThat(list.history()).hasSize(3);
  }

  @Test
  void twoThatTurnOutToBeOneAreJoined() {
    IncidentList list = found(new IncidentList(SCOPE), alone("09:00-09:10"), alone("09:50-10:00"));
    found(list, alone("09:00-10:00"));
    assertThat(list.all().getFirst().finding()).isEqualTo(alone("09:00-10:00"));
    assertThat(list.all().getLast().state().explanation()).isEqualTo("Joined with incident 1.");
    found(list, alone("09:00-10:00"));
    assertThat(list.history()).hasSize(4);
  }

  @Test
  void whatAPersonClosedIsNotExplained() {
    IncidentList list = found(new IncidentList(SCOPE), alone("11:45-12:00"));
    Incident incident = list.all().getFirst();
    list.append(incident.id(), new IncidentEvent.Closed(NOON, "j.okafor", Outcome.SPOKEN_TO, ""));
    found(list);
    assertThat(list.history()).hasSize(2);
    assertThat(list.all().getFirst().state().status()).isEqualTo(Status.CLOSED);
  }

  /** Law: late, repeated and out of order, facts come to the same incidents in the end. */
  @Test
  void deliveryDoesNotMatter() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      RoomFacts all = AnyRoomDay.of(random).facts("12:34");
      List<Workstation.Sighting> order = new ArrayList<>();
      all.workstations().forEach(workstation -> order.addAll(workstation.sightings()));
      Collections.shuffle(order, random);
      IncidentList list = new IncidentList(SCOPE);
      for (int arrived = 0; arrived <= order.size(); arrived += 1 + random.nextInt(4)) {
        list.recompute(onlyThese(all, order.subList(0, arrived)));
      }
      list.recompute(all);
      assertThat(list.standing())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(RoomRules.judge(all).findings());
    }
  }

  private static RoomFacts onlyThese(RoomFacts all, List<Workstation.Sighting> arrived) {
    List<Workstation> workstations =
        all.workstations().stream()
            .map(
                workstation ->
                    new Workstation(
                        workstation.id(),
                        workstation.hostname(),
                        workstation.contact(),
                        workstation.sightings().stream().filter(arrived::contains).toList(),
                        workstation.here()))
            .toList();
    return new RoomFacts(all.place(), all.supervisors(), workstations, all.people(), all.frame());
  }

  private static IncidentList found(IncidentList list, Finding... findings) {
    return step(list, new Schedule(true, List.of(), List.of()), findings);
  }

  private static IncidentList step(IncidentList list, Schedule schedule, Finding... findings) {
    RoomFacts facts = new RoomScene().facts("12:00");
    Explanation why =
        new Explanation(
            new RoomFacts(
                facts.place(), Supervisors.of(schedule), List.of(), facts.people(), facts.frame()));
    Reconciliation.of(list.all(), Arrays.asList(findings), why, NOON)
        .forEach(step -> list.append(step.incident(), step.event()));
    return list;
  }

  private static Finding alone(String stretch) {
    return finding("ICT1", stretch);
  }

  private static Finding finding(String subject, String stretch) {
    String until = stretch.substring(6);
    return new Finding(
        Rule.UNSUPERVISED_USE,
        subject,
        2,
        new Finding.Span(
            RoomScene.at(stretch.substring(0, 5)), until.isEmpty() ? null : RoomScene.at(until)),
        new Finding.Grounds("Nobody supervising", stretch, null, List.of("a.khan"), List.of()));
  }
}
