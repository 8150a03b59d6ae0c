package school.lantern.agent.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyCompiler;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.AgentPolicy;
import school.lantern.model.CompiledPhrases;
import school.lantern.model.PhraseRule;

/** A policy and its compiled phrases, as a collector makes them; few words are ordinary here. */
public record SamplePhrases(AgentPolicy policy, ByteBuffer file) {
  private static final List<String> ORDINARY =
      List.of(
          "hello", "help", "hell", "shell", "want", "to", "myself", "today", "now", "my", "self");

  public static SamplePhrases of(
      String version, Duration idleAfter, List<String> neverRead, PhraseRule... rules) {
    return of(
        version,
        idleAfter,
        neverRead,
        new PhrasePolicy(Stream.of(rules).map(PolicyPhrase::of).toList(), List.of()));
  }

  public static SamplePhrases of(
      String version, Duration idleAfter, List<String> neverRead, PhrasePolicy phrases) {
    ByteBuffer compiled = PolicyCompiler.compile(phrases, ORDINARY);
    byte[] file = new byte[compiled.remaining()];
    compiled.get(file);
    CompiledPhrases name = new CompiledPhrases(sha256(file), file.length);
    return new SamplePhrases(
        new AgentPolicy(version, name, idleAfter, neverRead), ByteBuffer.wrap(file));
  }

  /** The same, looked for only in fields that are known to be no secret. */
  public SamplePhrases openFieldsOnly() {
    return new SamplePhrases(policy.withOpenFieldsOnly(), file);
  }

  /** A policy that looks for nothing much. */
  public static SamplePhrases named(String version) {
    return of(
        version,
        Duration.ofMinutes(3),
        List.of(),
        new PhraseRule("sh-001", "hurt myself", "self-harm", 5));
  }

  public PhraseMatcher matcher() {
    return PhraseMatcher.of(CompiledPolicy.of(file));
  }

  public byte[] bytes() {
    byte[] bytes = new byte[file.remaining()];
    file.duplicate().get(bytes);
    return bytes;
  }

  /** Written into a folder, as the service keeps it. */
  public Path in(Path folder) {
    try {
      return Files.write(folder.resolve(policy.phrases().sha256()), bytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
