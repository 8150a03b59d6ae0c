package school.lantern.collector.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.platform.Database;

/** Whose a log-on is: held in memory, and true all the same. */
@QuarkusTest
class OwnersTest {
  private static final Person AMELIA =
      new Person("P1", "Amelia Khan", Audience.PUPIL, 8, Set.of("a.khan", "akhan2"));
  private static final Person ELLIS =
      new Person("E1", "M. Ellis", Audience.STAFF, null, Set.of("m.ellis"));

  @Inject Directory directory;
  @Inject Database database;
  private String site = "";

  @BeforeEach
  void anotherSchool() {
    site = "owners-" + UUID.randomUUID();
  }

  @Test
  void allLogOnsOfSomebodyAreTheirsInAnyCase() {
    directory.replace(site, List.of(AMELIA, ELLIS));
    assertThat(directory.owners(site, List.of("A.Khan", "m.ellis", "nobody")))
        .containsOnlyKeys("a.khan", "m.ellis")
        .containsEntry("a.khan", new Owner("P1", "Amelia Khan", Audience.PUPIL, 8))
        .containsEntry("m.ellis", new Owner("E1", "M. Ellis", Audience.STAFF, null));
    assertThat(directory.owners("another-" + site, List.of("a.khan"))).isEmpty();
  }

  @Test
  void aChangeOfPeopleIsSeenAtOnce() {
    directory.replace(site, List.of(AMELIA));
    assertThat(directory.owners(site, List.of("a.khan", "m.ellis"))).containsOnlyKeys("a.khan");
    directory.replace(site, List.of(ELLIS));
    assertThat(directory.owners(site, List.of("a.khan", "m.ellis"))).containsOnlyKeys("m.ellis");
  }

  @Test
  void whatIsRolledBackWasNeverHeld() {
    directory.replace(site, List.of(AMELIA));
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      directory.replace(site, List.of(ELLIS));
                      assertThat(directory.owners(site, List.of("m.ellis"))).hasSize(1);
                      throw new IllegalStateException("no");
                    }))
        .hasMessageContaining("no");
    assertThat(directory.owners(site, List.of("a.khan", "m.ellis"))).containsOnlyKeys("a.khan");
  }
}
