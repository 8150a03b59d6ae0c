package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.PolicyHand;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.json.Json;

/** Policies from another hand, on the way and on the disk. */
class SignedPolicyTest {
  private static final SamplePhrases ONE = SamplePhrases.named("one");
  private static final SamplePhrases TWO = SamplePhrases.named("two");

  @TempDir Path state;
  private TestCollector collector;
  private IdentityFolder identities;

  @BeforeEach
  void begin() throws Exception {
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    collector.policy = ONE;
    identities = new IdentityFolder(state);
  }

  @AfterEach
  void close() {
    collector.close();
  }

  private CollectorDoor enrol() throws Exception {
    identities.store(
        Enrolment.at(collector.address(), EnrolmentToken.parse(collector.token()), null));
    return CollectorDoor.to(Objects.requireNonNull(identities.load()));
  }

  private PolicyShelf shelf() {
    return new PolicyShelf(state, identities);
  }

  @Test
  void aSignedPolicyIsThereOfflineAndForTheServiceOnly() throws Exception {
    assertThat(shelf().refresh(enrol())).isTrue();
    collector.close();

    assertThat(shelf().version()).isEqualTo("one");
    assertThat(shelf().wants("one")).isFalse();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(state.resolve("policy.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aPolicyOfAnotherHandIsRefusedAndTheOneBeforeStays() throws Exception {
    CollectorDoor door = enrol();
    PolicyShelf shelf = shelf();
    shelf.refresh(door);
    PolicyHand own = collector.policies;
    collector.policy = TWO;

    collector.policies = new PolicyHand(); // which also offers its key
    refused(shelf, door);
    collector.signsPolicies = false;
    refused(shelf, door);

    collector.signsPolicies = true;
    collector.policies = own;
    assertThat(shelf.refresh(door)).isTrue();
    assertThat(shelf.version()).isEqualTo("two");
    assertThat(shelf.trouble()).isNull();
  }

  private void refused(PolicyShelf shelf, CollectorDoor door) {
    assertThatThrownBy(() -> shelf.refresh(door))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not signed by this collector");
    assertThat(shelf.trouble()).contains("not signed by this collector");
    assertThat(shelf.version()).isEqualTo("one");
    assertThat(shelf().version()).as("on disk").isEqualTo("one");
  }

  @Test
  void whatSomebodyChangedOnTheDiskIsNotUsed() throws Exception {
    shelf().refresh(enrol());
    Path file = state.resolve("policy.json");
    String written = Files.readString(file);
    String changed = written.replace("\\\"version\\\":\\\"one\\\"", "\\\"version\\\":\\\"own\\\"");
    assertThat(changed).isNotEqualTo(written);
    Files.writeString(file, changed);

    assertThat(shelf().policy()).isNull();
  }

  @Test
  void anAgentOfTheVersionBeforeLearnsTheKeyOnce() throws Exception {
    collector.signsPolicies = false;
    CollectorDoor door = enrol();
    PolicyShelf shelf = shelf();
    shelf.refresh(door);
    Files.write(
        state.resolve("policy.json"),
        Json.bytes(new PolicyShelf.Shelved("\"one\"", null, null, ONE.policy())));
    shelf = shelf();
    assertThat(shelf.version()).as("as that version left it").isEqualTo("one");
    assertThat(identities.policyKey()).isNull();

    collector.signsPolicies = true;
    assertThat(shelf.wants("one")).isTrue();
    shelf.refresh(door);
    assertThat(shelf.wants("one")).isFalse();
    assertThat(identities.policyKey()).isNotNull();
    assertThat(Files.readString(state.resolve("policy.json"), StandardCharsets.UTF_8))
        .contains("signature");

    collector.policy = TWO;
    collector.policies = new PolicyHand();
    refused(shelf, door);
  }

  @Test
  void aCollectorThatDoesNotSignYetIsAskedForItOnce() throws Exception {
    collector.signsPolicies = false;
    CollectorDoor door = enrol();
    PolicyShelf shelf = shelf();
    assertThat(shelf.wants("one")).isTrue();
    shelf.refresh(door);
    assertThat(shelf.version()).isEqualTo("one");
    assertThat(shelf.wants("one")).isFalse();
    assertThat(shelf().wants("one")).as("after a restart").isTrue();
  }
}
