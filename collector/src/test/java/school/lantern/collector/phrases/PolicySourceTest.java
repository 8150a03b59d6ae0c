package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.detect.PhrasePolicy;
import school.lantern.model.AgentPolicy;

class PolicySourceTest {
  private static final String OWN =
      """
      category: violence
      severity: 4
      phrases: [violet otter plan]
      """;

  @TempDir Path data;

  @Test
  void aMistakeDoesNotBringTheStarterPolicyBackAtTheNextStart() throws IOException {
    Files.writeString(data.resolve("phrases.yaml"), OWN);
    assertThat(phrases()).containsExactly("violet otter plan");
    Files.writeString(data.resolve("phrases.yaml"), OWN + "  oops");
    assertThat(phrases()).containsExactly("violet otter plan");
    assertThat(phrases()).containsExactly("violet otter plan");
  }

  @Test
  void goneBackToTheStarterPolicyTheOldFileIsForgotten() throws IOException {
    Files.writeString(data.resolve("phrases.yaml"), OWN);
    assertThat(phrases()).hasSize(1);
    Files.delete(data.resolve("phrases.yaml"));
    assertThat(phrases()).hasSizeGreaterThan(1000);
    Files.writeString(data.resolve("phrases.yaml"), "oops");
    assertThat(phrases()).hasSizeGreaterThan(1000);
  }

  @Test
  void anotherKindOfFileTakesThePlaceOfWhatIsRemembered() throws IOException {
    Files.writeString(data.resolve("phrases.yaml"), OWN);
    assertThat(phrases()).hasSize(1);
    Files.delete(data.resolve("phrases.yaml"));
    Files.writeString(
        data.resolve("phrases.csv"), "phrase,category,severity\nteal heron plan,violence,4\n");
    assertThat(phrases()).containsExactly("teal heron plan");
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("phrases.csv", "phrases.lastgood.csv");
    }
  }

  @Test
  void onlyFieldsKnownToBeNoSecretIsAnotherPolicyUnderAnotherVersion() throws IOException {
    Files.writeString(data.resolve("phrases.yaml"), OWN);
    AgentPolicy usual = current(new Config(false));
    AgentPolicy strict = current(new Config(true));
    assertThat(usual.openFieldsOnly()).isFalse();
    assertThat(strict.openFieldsOnly()).isTrue();
    assertThat(strict.version()).isNotEqualTo(usual.version());
    assertThat(current(new Config(false))).isEqualTo(usual);
  }

  private AgentPolicy current(Config config) {
    PolicySource source = new PolicySource(new Home(data), config);
    AgentPolicy policy = source.current();
    source.close();
    return policy;
  }

  /** As a collector that starts. */
  private List<String> phrases() {
    PolicySource source = new PolicySource(new Home(data), new Config(false));
    PhrasePolicy policy = source.phrases();
    source.close();
    return policy.phrases().stream().map(phrase -> phrase.rule().phrase()).toList();
  }

  private record Home(Path data) implements LanternConfig {
    @Override
    public String site() {
      return "main";
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("Europe/London");
    }

    @Override
    public Optional<List<String>> hostnames() {
      return Optional.empty();
    }
  }

  private record Config(boolean openFieldsOnly) implements PolicyConfig {
    @Override
    public Duration idleAfter() {
      return Duration.ofMinutes(3);
    }

    @Override
    public List<String> neverRead() {
      return List.of();
    }
  }
}
