package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseMatcher;
import school.lantern.model.AgentPolicy;
import school.lantern.model.CompiledPhrases;
import school.lantern.model.Wire;

@QuarkusTest
class PolicyTest {
  private static final String HEADER = "id,phrase,category,severity\n";

  @Inject TestAgents agents;
  @Inject PolicySource source;
  @Inject AgentPolicies policies;
  @Inject LanternConfig lantern;

  @Test
  void whoHasItIsNotSentItAgain() {
    TestAgent agent = agents.enrolled("Policy-1", "P1");

    HttpResponse<String> first = agent.get(Wire.POLICY);
    AgentPolicy policy = agents.read(first, AgentPolicy.class);
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(policy).isEqualTo(policies.current());
    assertThat(policy.idleAfter()).isEqualTo(Duration.ofMinutes(3));
    assertThat(policy.neverRead()).contains("xterm", "keepassxc");
    assertThat(agent.get(Wire.POLICY, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(agent.get(Wire.POLICY, "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void itsPhrasesAreFetchedByTheirDigestAndFindWhatIsMeant() throws Exception {
    TestAgent agent = agents.enrolled("Policy-2", "P2");
    CompiledPhrases name = source.current().phrases();
    String path = Wire.PHRASES + "/" + name.sha256();

    HttpResponse<byte[]> answer = agent.getBytes(path);
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] file = unpacked(answer.body());
    assertThat(file).hasSize(name.sizeBytes());
    assertThat(answer.body().length).as("worth packing").isLessThan(file.length);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    assertThat(digest).isEqualTo(name.sha256());
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(agent.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);

    PhraseMatcher matcher = PhraseMatcher.of(CompiledPolicy.of(ByteBuffer.wrap(file)));
    for (String typed : List.of("i want to k1ll mys3lf", "want to k i l l myself")) {
      assertThat(matcher.in(typed)).as(typed).isNotEmpty();
    }
    assertThat(matcher.in("the skills of a therapist in Essex")).isEmpty();
  }

  @Test
  void phrasesAreHandedOutToEnrolledDevicesOnlyAndOnlyThoseInForce() {
    TestAgent agent = agents.enrolled("Policy-3", "P3");
    String inForce = Wire.PHRASES + "/" + source.current().phrases().sha256();

    assertThat(agents.stranger().get(inForce).statusCode()).isEqualTo(401);
    assertThat(agent.get(Wire.PHRASES + "/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(agent.get(Wire.PHRASES + "/" + "x").statusCode()).isEqualTo(404);
  }

  @Test
  void theSchoolsOwnListReplacesTheStarterUnlessItIsBad() throws IOException {
    AgentPolicy starter = source.current();
    Path file = lantern.data().resolve("phrases.csv");
    try {
      write(file, HEADER + "x-1,something odd,self-harm,4\n", 1);
      source.awaitChange();
      AgentPolicy own = source.current();
      assertThat(source.phrases().phrases())
          .extracting(phrase -> phrase.rule().phrase())
          .containsExactly("something odd");
      assertThat(own.phrases()).isNotEqualTo(starter.phrases());
      assertThat(own.version()).isNotEqualTo(starter.version());

      write(file, HEADER + "x-1,something odd,self-harm,9\n", 2);
      source.awaitChange();
      assertThat(source.current()).isEqualTo(own);
    } finally {
      Files.deleteIfExists(file);
    }
    source.awaitChange();
    assertThat(source.current())
        .as("the same policy compiles to the same bytes")
        .isEqualTo(starter);
  }

  private static byte[] unpacked(byte[] gzip) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }

  private static void write(Path file, String content, int change) throws IOException {
    Files.writeString(file, content);
    // Two writes within the file system's resolution would look like one.
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(change)));
  }
}
