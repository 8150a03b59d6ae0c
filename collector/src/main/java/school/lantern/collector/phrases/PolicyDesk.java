package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.collector.phrases.policy.YamlWriter;
import school.lantern.collector.platform.Database;
import school.lantern.detect.PhrasePolicy;

/**
 * Compares a changed policy with the one in force, and puts it into force. No word of a pasted text
 * and no phrase goes into the log or the audit log.
 */
@ApplicationScoped
class PolicyDesk {
  private static final int MARK_SPOKEN_CHARS = 12;

  private final PolicySource source;
  private final PolicyFolder folder;
  private final Database database;
  private final AuditLog audit;

  PolicyDesk(PolicySource source, PolicyFolder folder, Database database, AuditLog audit) {
    this.source = source;
    this.folder = folder;
    this.database = database;
    this.audit = audit;
  }

  /**
   * A changed policy beside the one in force.
   *
   * @param file what it was called
   * @param mistakes one line for each mistake and warning
   * @param comparison what would differ; empty when there are mistakes
   */
  record Looked(String file, List<String> mistakes, Optional<Comparison> comparison) {}

  /**
   * What would differ.
   *
   * @param mark of the proposal, to put exactly this one into force
   * @param difference between the two policies
   * @param before what the one in force finds in the pasted text
   * @param after what the changed one finds in it
   */
  record Comparison(String mark, PolicyDifference difference, TriedText before, TriedText after) {}

  Looked look(PolicyFile file, String text) {
    PolicyReading reading = PolicyFiles.read(List.of(file));
    return new Looked(
        file.name(),
        reading.lines(),
        reading.policy().map(changed -> compared(file, changed, text)));
  }

  private Comparison compared(PolicyFile file, PhrasePolicy changed, String text) {
    PhrasePolicy now = source.phrases();
    return new Comparison(
        folder.propose(yaml(file, changed)),
        PolicyDifference.between(now, changed),
        text.isEmpty() ? new TriedText("", List.of()) : TriedText.of(now, text),
        text.isEmpty() ? new TriedText("", List.of()) : TriedText.of(changed, text));
  }

  /** The file as it is, with its comments; a table is written anew. */
  private static String yaml(PolicyFile file, PhrasePolicy policy) {
    String name = file.name();
    return name.endsWith(".yaml") || name.endsWith(".yml")
        ? file.text()
        : YamlWriter.written(policy);
  }

  boolean canTakeBack() {
    return folder.canTakeBack();
  }

  /**
   * Puts the proposal with this mark into force.
   *
   * @return whether it was still there
   */
  boolean putInForce(String mark, String by) {
    Optional<String> proposal = folder.proposal(mark);
    proposal.ifPresent(
        yaml -> {
          // The file last: when the entry cannot be written, nothing comes into force.
          database.write(
              () -> {
                audit.record(by, "phrases.put-in-force", "phrases.yaml " + spoken(mark));
                folder.putInForce(yaml);
              });
          source.awaitChange();
        });
    return proposal.isPresent();
  }

  /** Brings back what was in force before. */
  void takeBack(String by) {
    if (folder.canTakeBack()) {
      database.write(
          () -> {
            audit.record(by, "phrases.taken-back", "phrases.yaml");
            folder.takeBack();
          });
      source.awaitChange();
    }
  }

  private static String spoken(String mark) {
    return mark.substring(0, Math.min(MARK_SPOKEN_CHARS, mark.length()));
  }
}
