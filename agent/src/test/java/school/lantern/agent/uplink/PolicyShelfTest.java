package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Fault;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.model.PhraseRule;

/** The last good policy on disk, against everything that can go wrong with a new one. */
class PolicyShelfTest {
  private static final Duration TIMEOUT = Duration.ofMillis(700);
  private static final SamplePhrases ONE = SamplePhrases.named("one");
  private static final SamplePhrases TWO =
      SamplePhrases.of(
          "two",
          Duration.ofMinutes(3),
          List.of(),
          new PhraseRule("v-1", "bring a knife", "violence", 5));

  @TempDir Path state;
  private TestCollector collector;
  private CollectorDoor door;

  @BeforeEach
  void enrol() throws Exception {
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    Identity identity =
        Enrolment.at(collector.address(), EnrolmentToken.parse(collector.token()), null);
    door = CollectorDoor.to(identity, TIMEOUT);
    collector.policy = ONE;
  }

  @AfterEach
  void close() {
    collector.close();
  }

  private PolicyShelf fresh() {
    return new PolicyShelf(state, new IdentityFolder(state.resolve("nobody")));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(state)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static PolicyOnDisk inForce(PolicyShelf shelf) {
    return Objects.requireNonNull(shelf.policy());
  }

  private static void assertInForce(PolicyShelf shelf, SamplePhrases wanted) throws IOException {
    PolicyOnDisk policy = inForce(shelf);
    assertThat(policy.policy()).isEqualTo(wanted.policy());
    assertThat(Files.readAllBytes(policy.phrases())).isEqualTo(wanted.bytes());
  }

  @Test
  void aPolicyComesWithItsPhrasesAndOutlivesTheNetwork() throws IOException {
    PolicyShelf shelf = fresh();
    assertThat(shelf.policy()).isNull();
    assertThat(shelf.refresh(door)).isTrue();
    assertInForce(shelf, ONE);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(inForce(shelf).phrases())))
        .isEqualTo("rw-------");
    assertThat(names())
        .containsExactly("phrases-" + ONE.policy().phrases().sha256(), "policy.json");
    assertThat(shelf.refresh(door)).as("unchanged").isFalse();

    collector.close();
    assertInForce(fresh(), ONE);
  }

  @Test
  void phrasesThatAreThereAreNotFetchedAgain() throws IOException {
    PolicyShelf shelf = fresh();
    shelf.refresh(door);
    SamplePhrases otherIdle =
        SamplePhrases.of(
            "three",
            Duration.ofMinutes(9),
            List.of(),
            new PhraseRule("sh-001", "hurt myself", "self-harm", 5));
    collector.policy = otherIdle;
    assertThat(shelf.refresh(door)).isTrue();
    assertInForce(shelf, otherIdle);
    assertThat(collector.phrases.fetched).hasValue(1);
  }

  @Test
  void whatDoesNotComeWholeChangesNothing() throws IOException {
    PolicyShelf shelf = fresh();
    shelf.refresh(door);
    collector.policy = TWO;
    for (Fault fault :
        List.of(
            Fault.SLOW,
            Fault.STALLED_BODY,
            Fault.RESET,
            Fault.CAPTIVE_PORTAL,
            Fault.status(404),
            Fault.status(500))) {
      collector.phrases.faults.add(fault);
      if (fault.equals(Fault.RESET)) {
        // The client itself tries a broken connection again, a kept one a third time.
        collector.phrases.faults.addAll(List.of(fault, fault, fault));
      }
      assertThatThrownBy(() -> shelf.refresh(door))
          .as(fault.name())
          .isInstanceOf(IOException.class);
      collector.phrases.faults.clear();
      assertInForce(shelf, ONE);
      assertInForce(fresh(), ONE);
      assertThat(names()).as(fault.name()).hasSize(2);
    }
    assertThat(shelf.refresh(door)).isTrue();
    assertInForce(shelf, TWO);
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    PolicyShelf shelf = fresh();
    shelf.refresh(door);
    collector.policy = TWO;
    collector.phrases.turnInto = bytes -> Arrays.copyOf(bytes, bytes.length - 1);
    assertThatThrownBy(() -> shelf.refresh(door)).hasMessageContaining("damaged");
    collector.phrases.turnInto = bytes -> Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> shelf.refresh(door)).hasMessageContaining("longer");
    collector.phrases.turnInto =
        bytes -> {
          bytes[bytes.length / 2] ^= 1;
          return bytes;
        };
    assertThatThrownBy(() -> shelf.refresh(door)).hasMessageContaining("damaged");
    assertInForce(shelf, ONE);
    assertThat(names()).hasSize(2);
  }

  @Test
  void oldPhrasesGoOnceTheNewOnesWereTold() throws IOException {
    PolicyShelf shelf = fresh();
    shelf.refresh(door);
    Path old = inForce(shelf).phrases();
    collector.policy = TWO;
    shelf.refresh(door);
    assertThat(old).as("a helper may still be reading").exists();
    shelf.tidy();
    assertThat(old).doesNotExist();
    assertInForce(shelf, TWO);
  }

  @Test
  void whatIsDamagedOnDiskIsFetchedAgain() throws IOException {
    fresh().refresh(door);
    Path file = inForce(fresh()).phrases();
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    assertComesAgain();
    Files.write(file, new byte[0]);
    assertComesAgain();
    Files.delete(file);
    assertComesAgain();
    Files.writeString(
        state.resolve("policy.json"),
        "{\"etag\":\"x\",\"policy\":{\"version\":\"old\",\"phrases\":[],\"idleAfter\":\"PT3M\","
            + "\"neverRead\":[]}}");
    assertComesAgain();
  }

  private void assertComesAgain() throws IOException {
    PolicyShelf shelf = fresh();
    assertThat(shelf.policy()).isNull();
    assertThat(shelf.version()).as("so that the collector's word differs").isNull();
    assertThat(shelf.refresh(door)).isTrue();
    assertInForce(shelf, ONE);
    assertInForce(fresh(), ONE);
  }
}
