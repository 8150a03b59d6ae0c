package school.lantern.collector.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.lantern.collector.incident.IncidentSamples.MORNING;
import static school.lantern.collector.incident.IncidentSamples.finding;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;

/** Incidents on the real database. */
@QuarkusTest
class IncidentsTest {
  private static final Set<Status> OPEN = EnumSet.of(Status.NEW, Status.IN_REVIEW);

  @Inject Incidents incidents;
  @Inject IncidentStore store;
  @Inject Database database;
  @Inject Heard heard;

  @Test
  void numbersCountWithinTheSite() {
    assertThat(open("numbers-a", 3).number()).isEqualTo(1);
    assertThat(open("numbers-a", 3).number()).isEqualTo(2);
    assertThat(open("numbers-b", 3).number()).isEqualTo(1);
  }

  @Test
  void numbersHaveNoDoublesWhenManyOpenAtOnce() throws Exception {
    List<Future<Incident>> opened = new ArrayList<>();
    try (ExecutorService collectors = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 20; i++) {
        opened.add(collectors.submit(() -> open("crowd", 2)));
      }
    }
    List<Long> numbers = new ArrayList<>();
    for (Future<Incident> one : opened) {
      numbers.add(one.get().number());
    }
    assertThat(numbers.stream().sorted())
        .hasSize(20)
        .startsWith(1L)
        .endsWith(20L)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsStoredIsTheFoldOfItsHistory() {
    Incident opened = open("fold", 3);
    incidents.take("fold", opened.id(), "j.okafor");
    incidents.note("fold", opened.id(), "j.okafor", "Rang home.");
    store.append(opened.id(), new IncidentEvent.Changed(MORNING, finding(4)));
    Incident closed =
        incidents.close(
            "fold",
            opened.id(),
            new Incidents.Closing("j.okafor", Outcome.PARENTS_TOLD, "Mother will come in."));

    assertThat(incidents.find("fold", opened.id())).contains(closed);
    assertThat(incidents.history(opened.id())).hasSize(5);
    Incident replayed = opened;
    for (IncidentEvent event : incidents.history(opened.id())) {
      replayed = replayed.after(event);
    }
    assertThat(replayed).isEqualTo(closed);
    assertThat(incidents.find("another", opened.id())).isEmpty();
  }

  @Test
  void theListHasTheMostUrgentFirst() {
    Incident minor = open("list", 2);
    Incident danger = open("list", 5);
    Incident later = open("list", 2);
    Incident done = open("list", 5);
    incidents.close("list", done.id(), new Incidents.Closing("a", Outcome.FALSE_ALARM, ""));

    assertThat(numbers(incidents.list("list", OPEN, 0, 10)))
        .containsExactly(danger.number(), later.number(), minor.number());
    assertThat(numbers(incidents.list("list", OPEN, 1, 1))).containsExactly(later.number());
    assertThat(incidents.list("list", OPEN, 3, 10)).isEmpty();
    assertThat(numbers(incidents.list("list", EnumSet.allOf(Status.class), 0, 10)))
        .containsExactly(danger.number(), later.number(), minor.number(), done.number());
    assertThat(incidents.count("list", OPEN)).isEqualTo(3);
  }

  @Test
  void ofTwoWhoTakeItAtOnceOneIsFirst() throws Exception {
    Incident incident = open("race", 3);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      Future<Incident> one = people.submit(() -> incidents.take("race", incident.id(), "one"));
      Future<Incident> other = people.submit(() -> incidents.take("race", incident.id(), "other"));
      int conflicts = 0;
      for (Future<Incident> press : List.of(one, other)) {
        try {
          press.get();
        } catch (ExecutionException late) {
          assertThat(late).hasCauseInstanceOf(IncidentConflict.class);
          conflicts++;
        }
      }
      assertThat(conflicts).isEqualTo(1);
    }
    assertThat(incidents.history(incident.id())).hasSize(2);
  }

  @Test
  void theRestOfTheCollectorHearsOfItOnceItIsDurable() {
    UUID[] undone = new UUID[1];
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      undone[0] = open("events", 3).id();
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    Incident opened = open("events", 3);
    incidents.take("events", opened.id(), "j.okafor");
    incidents.take("events", opened.id(), "j.okafor");

    assertThat(heard.ids("events")).containsExactly(opened.id(), opened.id());
  }

  @Test
  void whatDoesNotExistCannotBeTaken() {
    assertThatThrownBy(() -> incidents.take("none", new UUID(1, 2), "j.okafor"))
        .isInstanceOf(NoSuchElementException.class);
  }

  private Incident open(String site, int severity) {
    Scope scope = new Scope(site, "ICT1", LocalDate.parse("2026-11-23"));
    return store.open(scope, new IncidentEvent.Opened(MORNING, finding(severity)));
  }

  private static List<Long> numbers(List<Incident> incidents) {
    return incidents.stream().map(Incident::number).toList();
  }

  /** Listens as pages do. */
  @ApplicationScoped
  static class Heard {
    private final Queue<IncidentChanged> events = new ConcurrentLinkedQueue<>();

    void hear(@Observes IncidentChanged event) {
      events.add(event);
    }

    List<UUID> ids(String site) {
      return events.stream()
          .filter(event -> event.site().equals(site))
          .map(IncidentChanged::incidentId)
          .toList();
    }
  }
}
