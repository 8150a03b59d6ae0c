package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.service.ResetCommand;

/** A workstation enrols by the file that was left on it, and forgets who it was when told to. */
class UnattendedTest {
  private static final String PIN = "0".repeat(64);

  @TempDir Path folder;

  @Test
  void theFileIsUsedOnceAndDeleted() throws Exception {
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      Path file = leave("collector=" + collector.address() + "\ntoken=" + collector.token());

      assertThat(enrol(file)).isZero();
      assertThat(identities().current()).isNotNull();
      assertThat(file).doesNotExist();

      String first = identities().current();
      assertThat(enrol(file)).as("again").isZero();
      assertThat(identities().current()).isEqualTo(first);
    }
  }

  @Test
  void whileTheCollectorIsAwayTheFileStays() throws IOException {
    Path file = leave("# library\ncollector=https://localhost:1\ntoken=secret." + PIN);
    Unattended unattended = new Unattended(file, identities());

    assertThat(unattended.attempt(0)).isFalse();
    assertThat(unattended.trouble()).contains(file.toString());
    assertThat(file).exists();
    assertThat(identities().current()).isNull();
  }

  @Test
  void aRefusedTokenIsSaidInTheCollectorsWords() throws Exception {
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      String withdrawn = collector.token().replace(TestCollector.SECRET, "another");
      Path file = leave("collector=" + collector.address() + "\ntoken=" + withdrawn);
      Unattended unattended = new Unattended(file, identities());

      assertThat(unattended.attempt(0)).isFalse();
      assertThat(unattended.trouble())
          .isEqualTo("by " + file + ": the token was refused: This token was used up");
      assertThat(file).as("for the technician to put a new one into").exists();
    }
  }

  @Test
  void aFileThatIsNotUnderstoodIsNotQuoted() throws IOException {
    Unattended unattended = new Unattended(leave("tokn=hunter2"), identities());

    assertThat(unattended.attempt(0)).isFalse();
    assertThat(unattended.trouble())
        .contains("collector=, token= and ca=")
        .doesNotContain("hunter");
  }

  @Test
  void withoutAFileNothingIsTried() throws IOException {
    Unattended unattended = new Unattended(folder.resolve("none"), identities());

    assertThat(unattended.attempt(0)).isFalse();
    assertThat(unattended.trouble()).isEqualTo("nobody has enrolled this computer yet");
  }

  @Test
  void resetForgetsWhoTheMachineWas() throws Exception {
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      enrol(leave("collector=" + collector.address() + "\ntoken=" + collector.token()));
      Files.writeString(state().resolve("policy.json"), "{}");

      assertThat(ResetCommand.run(List.of("--state", state().toString()))).isZero();
      assertThat(identities().current()).isNull();
      assertThat(state().resolve("policy.json")).doesNotExist();
    }
  }

  private Path leave(String text) throws IOException {
    return Files.writeString(folder.resolve("enrolment"), text);
  }

  private int enrol(Path file) {
    return EnrolCommand.run(
        List.of("--unattended", "--file", file.toString(), "--state", state().toString()));
  }

  private Path state() {
    return folder.resolve("state");
  }

  private IdentityFolder identities() {
    return new IdentityFolder(state());
  }
}
