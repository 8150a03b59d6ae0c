package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.demo.stage.CollectorProcess;

/** The demo that the README promises does what it says, in a folder where an earlier one played. */
class DemoTest {

  @Test
  void endsWellWhenBothIncidentsArose() throws Exception {
    Path data = Files.createDirectories(Folders.fresh("demo").resolve("data"));
    Files.createFile(data.resolve(Demo.MARK));
    Path earlier = Files.createDirectories(data.resolve("collector")).resolve("lantern.db");
    Files.writeString(earlier, "not what a database looks like");
    List<String> arguments =
        List.of(
            "--once",
            "--virtual",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(CollectorProcess.freePort()));

    assertThat(Demo.run(arguments)).isZero();
  }

  @Test
  void anUnknownOptionIsRefused() throws Exception {
    assertThat(Demo.run(List.of("--quietly"))).isEqualTo(2);
  }
}
