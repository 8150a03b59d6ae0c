package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.demo.stage.CollectorProcess;

/** The demo that the README promises does what it says, twice in the same folder. */
class DemoTest {

  @Test
  void endsWellWhenBothIncidentsArose() throws Exception {
    Path data = Folders.fresh("demo").resolve("data");
    List<String> arguments =
        List.of(
            "--once",
            "--virtual",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(CollectorProcess.freePort()));

    assertThat(Demo.run(arguments)).isZero();
    assertThat(Demo.run(arguments)).as("again").isZero();
  }

  @Test
  void anUnknownOptionIsRefused() throws Exception {
    assertThat(Demo.run(List.of("--quietly"))).isEqualTo(2);
  }
}
