package school.lantern.collector.phrases.lists;

import java.util.List;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyReading;

/**
 * A list that was brought in.
 *
 * @param reading the policy that it makes, or what is wrong with it
 * @param changes everything of it that is not in the policy as it stood
 */
public record ListImport(PolicyReading reading, List<Change> changes) {

  public ListImport {
    changes = List.copyOf(changes);
  }

  /** Reads a list. */
  public static ListImport of(ListKind kind, PolicyFile file, Given given) {
    ListDraft draft = new ListDraft(file.name(), given);
    switch (kind) {
      case LIST -> PlainList.read(file.text(), draft);
      case CSV -> ForeignTable.read(file.text(), draft);
      case E2GUARDIAN -> E2Guardian.read(file.text(), draft);
    }
    return draft.done();
  }
}
