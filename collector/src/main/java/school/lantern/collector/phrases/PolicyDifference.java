package school.lantern.collector.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.phrases.TriedText.Phrase;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyPhrase;

/**
 * What another policy says otherwise. Phrases are the same by their ids.
 *
 * @param added what only the new one looks for
 * @param removed what only the old one looked for
 * @param changed what both look for, but otherwise
 * @param exceptions by how many exceptions they differ
 */
record PolicyDifference(Some added, Some removed, Some changed, int exceptions) {
  /** More than a person reads; the rest is counted. */
  static final int SHOWN = 50;

  /** Phrases, the first {@link #SHOWN} of them, and how many there are. */
  record Some(int count, List<Phrase> shown) {
    static Some of(List<PolicyPhrase> all) {
      return new Some(
          all.size(), all.stream().limit(SHOWN).map(phrase -> Phrase.of(phrase.rule())).toList());
    }

    public int more() {
      return count - shown.size();
    }
  }

  static PolicyDifference between(PhrasePolicy before, PhrasePolicy after) {
    Map<String, PolicyPhrase> old = byId(before);
    Map<String, PolicyPhrase> fresh = byId(after);
    List<PolicyPhrase> added = new ArrayList<>();
    List<PolicyPhrase> changed = new ArrayList<>();
    fresh.forEach(
        (id, phrase) -> {
          PolicyPhrase was = old.get(id);
          if (was == null) {
            added.add(phrase);
          } else if (!was.equals(phrase)) {
            changed.add(phrase);
          }
        });
    List<PolicyPhrase> removed =
        old.entrySet().stream()
            .filter(one -> !fresh.containsKey(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    long kept = after.exceptions().stream().filter(before.exceptions()::contains).count();
    return new PolicyDifference(
        Some.of(added),
        Some.of(removed),
        Some.of(changed),
        Math.toIntExact(before.exceptions().size() + after.exceptions().size() - 2 * kept));
  }

  public boolean none() {
    return added.count() + removed.count() + changed.count() + exceptions == 0;
  }

  private static Map<String, PolicyPhrase> byId(PhrasePolicy policy) {
    Map<String, PolicyPhrase> byId = new TreeMap<>();
    policy.phrases().forEach(phrase -> byId.put(phrase.rule().id(), phrase));
    return byId;
  }
}
