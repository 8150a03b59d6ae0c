package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.phrases.PolicySource;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;

/** Another policy, and what was typed before it is looked at by it. */
@QuarkusTest
class PolicyChangesTest {
  private static final LoginSession LEA = new LoginSession("c2", "l.policy");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Inject PolicyChanges changes;
  @Inject PolicySource source;
  @Inject Directory directory;
  @Inject TestAgents agents;
  @Inject IncidentStore incidents;
  @Inject LanternConfig config;
  @Inject Clock clock;

  private List<Person> before = List.of();

  @BeforeEach
  void begin() {
    before = directory.everybody(config.site());
    List<Person> people = new ArrayList<>(before);
    people.add(new Person("POL1", "Lea Policy", Person.Audience.PUPIL, 8, Set.of("l.policy")));
    directory.replace(config.site(), people);
  }

  @AfterEach
  void bringBack() throws IOException {
    Files.deleteIfExists(file());
    source.awaitChange();
    directory.replace(config.site(), before);
  }

  @Test
  void severityAndYearGroupsOfTheNewPolicyCountForWhatWasTyped() throws IOException {
    TestAgent agent = agents.enrolled("policy-changes-1", "POLICY1");
    PhraseFlag flag =
        new PhraseFlag(
            LEA,
            new PhraseRule("odd-words", "odd words", "self-harm", 1),
            "such odd words here",
            new FrontWindow("gedit", "Untitled"),
            "p1");
    assertThat(
            agents
                .send(agent, agents.batch(List.of(LEA), agents.ago(1, Duration.ofSeconds(1), flag)))
                .statusCode())
        .isEqualTo(200);
    await(() -> found().size() == 1);
    int typed = found().getFirst().finding().severity();

    inForce("severity: 3", "");
    await(() -> found().getFirst().finding().severity() == typed + 2);

    inForce("severity: 3", "    years: [9]\n");
    await(() -> found().getFirst().state().status() == Status.EXPLAINED);
    assertThat(found().getFirst().state().explanation())
        .isEqualTo("The policy does not look for this in year 8.");

    inForce("severity: 3", "    years: [8]\n");
    await(() -> found().getFirst().state().status() == Status.NEW);
  }

  private void inForce(String severity, String conditions) throws IOException {
    Path fresh = config.data().resolve("phrases.yaml.test");
    Files.writeString(
        fresh,
        "category: self-harm\n%s\nphrases:\n  - phrase: odd words\n    id: odd-words\n%s"
            .formatted(severity, conditions));
    Files.move(fresh, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    source.awaitChange();
    changes.lookNow();
  }

  private Path file() {
    return config.data().resolve("phrases.yaml");
  }

  private List<Incident> found() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
    return incidents.ofScope(new Scope(config.site(), "POLICY1", today));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting after %s", PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
