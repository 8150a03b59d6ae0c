package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.model.AgentPolicy;
import school.lantern.model.Wire;

@QuarkusTest
class PolicyTest {
  private static final String HEADER = "id,phrase,category,severity\n";

  @Inject TestAgents agents;
  @Inject PolicySource source;
  @Inject LanternConfig lantern;

  @Test
  void whoHasItIsNotSentItAgain() {
    TestAgent agent = agents.enrolled("Policy-1", "P1");

    HttpResponse<String> first = agent.get(Wire.POLICY);
    AgentPolicy policy = agents.read(first, AgentPolicy.class);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(policy).isEqualTo(source.current());
    assertThat(policy.phrases()).hasSizeGreaterThan(55);
    assertThat(policy.idleAfter()).isEqualTo(Duration.ofMinutes(3));
    assertThat(policy.neverRead()).contains("xterm", "keepassxc");
    assertThat(agent.get(Wire.POLICY, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(agent.get(Wire.POLICY, "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void theSchoolsOwnListReplacesTheStarterUnlessItIsBad() throws IOException {
    AgentPolicy starter = source.current();
    Path file = lantern.data().resolve("phrases.csv");
    try {
      write(file, HEADER + "x-1,something odd,self-harm,4\n", 1);
      AgentPolicy own = source.current();
      assertThat(own.phrases()).extracting(rule -> rule.phrase()).containsExactly("something odd");
      assertThat(own.version()).isNotEqualTo(starter.version());

      write(file, HEADER + "x-1,something odd,self-harm,9\n", 2);
      assertThat(source.current()).isEqualTo(own);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void write(Path file, String content, int change) throws IOException {
    Files.writeString(file, content);
    // Two writes within the file system's resolution would look like one.
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(change)));
  }
}
