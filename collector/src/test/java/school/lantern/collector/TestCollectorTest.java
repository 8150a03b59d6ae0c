package school.lantern.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import school.lantern.collector.platform.Database;

/**
 * Declares {@link TestCollector} for every test of the module, and sees that it is what it says.
 */
@QuarkusTest
@QuarkusTestResource(TestCollector.class)
class TestCollectorTest {
  @Inject Database database;

  @Test
  void runsOnTheDatabaseThatWasAskedFor() {
    String asked = System.getProperty("quarkus.datasource.db-kind", "sqlite");

    assertThat(database.embedded()).isEqualTo(asked.equals("sqlite"));
  }
}
