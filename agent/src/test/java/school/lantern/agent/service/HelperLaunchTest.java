package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.agent.session.OpenSession;
import school.lantern.model.LoginSession;

class HelperLaunchTest {
  private static final Path SOCKET = Path.of("/run/agent.sock");
  private static final OpenSession AMELIA =
      new OpenSession(new LoginSession("2", "amelia.k"), ":0", true, false, false);

  @Test
  void aHelperCompilesAsTheScriptOfTheAgentHasItAndIsElseLikeTheService() throws IOException {
    List<String> service =
        List.of("/opt/java", "-Xmx32m", "-XX:CompileThresholdScaling=20", "-cp", "a.jar:b.jar");
    List<String> command = new HelperLaunch(service, "lantern", SOCKET).command(AMELIA);
    assertThat(command)
        .startsWith("/opt/java", "-Xmx32m", "-XX:CompileThresholdScaling=2", "-cp", "a.jar:b.jar")
        .containsSubsequence("desktop", "--socket", SOCKET.toString(), "--account", "lantern");
    assertThat(Files.readString(Path.of("src/main/scripts/lantern-agent")))
        .contains("service) options=\"$options " + service.get(2) + "\"")
        .contains("desktop) options=\"$options " + command.get(2) + "\"");
  }
}
