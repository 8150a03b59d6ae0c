package school.lantern.collector.phrases.policy;

import java.util.List;

/** Reads the files that together make one policy. */
public final class PolicyFiles {
  private PolicyFiles() {}

  /** The policy that they make, or everything that is wrong with them. */
  public static PolicyReading read(List<PolicyFile> files) {
    PolicyDraft draft = new PolicyDraft();
    files.forEach(file -> file.readInto(draft));
    return draft.checked();
  }
}
