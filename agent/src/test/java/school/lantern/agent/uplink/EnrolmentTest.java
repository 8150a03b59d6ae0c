package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.model.ObservationBatch;

/** Enrolment over real TLS against a real server that shows its authority. */
class EnrolmentTest {
  @TempDir Path state;

  @Test
  void anEnrolledDeviceHasItsIdentityOnDiskForItselfOnly() throws Exception {
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      assertThat(enrol(collector, collector.token())).isZero();

      Identity identity = Objects.requireNonNull(new IdentityFolder(state).load());
      assertThat(identity.collector()).isEqualTo(collector.address());
      assertThat(identity.certificate().getSubjectX500Principal().getName())
          .isEqualTo("CN=" + identity.deviceId());
      try (Stream<Path> files = Files.walk(state.resolve("identity"))) {
        assertThat(files.filter(Files::isRegularFile))
            .hasSize(6)
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void aSecondEnrolmentReplacesTheFirst() throws Exception {
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      enrol(collector, collector.token());
      String first = new IdentityFolder(state).current();
      assertThat(enrol(collector, collector.token())).isZero();
      assertThat(new IdentityFolder(state).current()).isNotEqualTo(first);
      assertThat(new IdentityFolder(state).load()).isNotNull();
    }
  }

  @Test
  void aServerOfAnotherAuthorityIsNotShownTheToken() throws Exception {
    try (TestCollector right = new TestCollector(new TestAuthority(), "localhost", 0);
        TestCollector impostor = new TestCollector(new TestAuthority(), "localhost", 0)) {
      assertThatThrownBy(
              () -> Enrolment.at(impostor.address(), EnrolmentToken.parse(right.token()), null))
          .hasStackTraceContaining("does not show the authority of the token");
    }
  }

  @Test
  void theRightAuthorityUnderAnotherHostNameIsRefused() throws Exception {
    try (TestCollector other = new TestCollector(new TestAuthority(), "elsewhere.example", 0)) {
      assertThatThrownBy(
              () -> Enrolment.at(other.address(), EnrolmentToken.parse(other.token()), null))
          .hasStackTraceContaining("No subject alternative DNS name matching localhost");
    }
  }

  @Test
  void aSchoolMayBringItsOwnServerCertificate() throws Exception {
    try (TestCollector collector =
        new TestCollector(new TestAuthority(), new TestAuthority(), "localhost", 0)) {
      assertThat(enrol(collector, collector.token())).isZero();
      Identity identity = Objects.requireNonNull(new IdentityFolder(state).load());
      Outcome outcome =
          CollectorDoor.to(identity)
              .send(new ObservationBatch(UUID.randomUUID(), Samples.at(0), List.of(), List.of()));
      assertThat(outcome).isInstanceOf(Outcome.Stored.class);
    }
  }

  @Test
  void theCollectorsRefusalReachesTheTechnician() throws Exception {
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      String used = collector.token().replace(TestCollector.SECRET, "used-up");
      assertThatThrownBy(() -> Enrolment.at(collector.address(), EnrolmentToken.parse(used), null))
          .hasMessage("the token was refused: This token was used up");
      assertThat(new IdentityFolder(state).load()).isNull();
    }
  }

  @Test
  void anAuthorityFileMustFitTheToken() throws Exception {
    TestAuthority authority = new TestAuthority();
    try (TestCollector collector = new TestCollector(authority, "localhost", 0)) {
      EnrolmentToken token = EnrolmentToken.parse(collector.token());
      assertThat(Enrolment.at(collector.address(), token, authority.certificate()).deviceId())
          .hasSize(64);
      assertThatThrownBy(
              () -> Enrolment.at(collector.address(), token, new TestAuthority().certificate()))
          .hasMessageContaining("not the authority of the token");
    }
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(EnrolCommand.run(List.of())).isEqualTo(2);
    assertThat(EnrolCommand.run(List.of("--token", "secret"))).isEqualTo(2);
    assertThat(EnrolCommand.run(List.of("--collector", "http://x", "--token-file", "/none")))
        .isEqualTo(2);
  }

  private int enrol(TestCollector collector, String token) throws Exception {
    Path file = Files.writeString(state.resolve("token"), token + "\n");
    return EnrolCommand.run(
        List.of(
            "--collector",
            collector.address().toString(),
            "--token-file",
            file.toString(),
            "--state",
            state.toString()));
  }
}
