package school.lantern.collector.phrases;

import java.nio.charset.StandardCharsets;
import school.lantern.detect.PhrasePolicy;
import school.lantern.model.AgentPolicy;

/**
 * What agents run now: all parts of one policy.
 *
 * @param phrases as they were written
 * @param file as agents run them
 * @param policy what names the file, and what agents are told beside it
 */
record PolicyInForce(PhrasePolicy phrases, CompiledPolicyFile file, AgentPolicy policy) {
  private static final int VERSION_CHARS = 12;

  /** Compiles a policy; the version follows its content. */
  static PolicyInForce of(PhrasePolicy phrases, PolicyConfig config) {
    CompiledPolicyFile file = CompiledPolicyFile.of(phrases);
    String content =
        file.name()
            + "|"
            + config.idleAfter()
            + "|"
            + config.neverRead()
            + (config.openFieldsOnly() ? "|open fields only" : "");
    String version =
        CompiledPolicyFile.sha256(content.getBytes(StandardCharsets.UTF_8))
            .substring(0, VERSION_CHARS);
    AgentPolicy policy =
        new AgentPolicy(version, file.name(), config.idleAfter(), config.neverRead());
    return new PolicyInForce(
        phrases, file, config.openFieldsOnly() ? policy.withOpenFieldsOnly() : policy);
  }

  /** For the log. */
  @Override
  public String toString() {
    return "%d phrases, version %s, %d bytes (%d on the wire)"
        .formatted(
            phrases.phrases().size(), policy.version(), file.name().sizeBytes(), file.gzipBytes());
  }
}
