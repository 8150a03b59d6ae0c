package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wine's service manager, by the command {@code sc}. */
final class WineServices {
  private static final int DONE = 0;

  /** The manager starts one service at a time, and refuses a second order after three seconds. */
  private static final int BUSY_WITH_ANOTHER = 1055;

  /** Wine's {@code sc} names the error in wine's own log only. */
  private static final Pattern ERROR = Pattern.compile("err:sc:.* (\\d+)\\s*$", Pattern.MULTILINE);

  private final WineDesktop wine;

  WineServices(WineDesktop wine) {
    this.wine = wine;
  }

  void create(String name, List<String> command) {
    assertThat(order("create", name, "binPath=", String.join(" ", command)))
        .as("error of sc create")
        .isEqualTo(DONE);
  }

  /** Returns once the service has said that it starts. */
  void start(String name) {
    int[] error = {BUSY_WITH_ANOTHER};
    Desktop.awaitTrue(
        "wine to have started its own services",
        () -> {
          error[0] = order("start", name);
          return error[0] != BUSY_WITH_ANOTHER;
        });
    assertThat(error[0]).as("error of sc start").isEqualTo(DONE);
  }

  private int order(String... words) {
    try {
      Process order = wine.start("-all,err+sc", "sc", words);
      String said = new String(order.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (order.waitFor() == DONE) {
        return DONE;
      }
      Matcher error = ERROR.matcher(said);
      assertThat(error.find()).as("an error in: %s", said).isTrue();
      return Integer.parseInt(error.group(1));
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
