package school.lantern.detect.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyCompiler;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/** Our own engine, from a compiled policy that lies outside the heap, as agents map it. */
final class LanternSearcher implements Searcher {
  private final PhraseMatcher matcher;

  LanternSearcher(ByteBuffer compiled) {
    ByteBuffer outside = ByteBuffer.allocateDirect(compiled.remaining());
    outside.put(compiled.duplicate()).flip();
    this.matcher = PhraseMatcher.of(CompiledPolicy.of(outside));
  }

  static ByteBuffer compiled(List<String> phrases, PhraseMode mode, Collection<String> ordinary) {
    List<PolicyPhrase> policy = new ArrayList<>();
    for (String phrase : phrases) {
      PhraseRule rule = new PhraseRule("p" + policy.size(), phrase, "bench", 3);
      policy.add(new PolicyPhrase(rule, "en", mode, PhraseConditions.NONE));
    }
    return PolicyCompiler.compile(new PhrasePolicy(policy, List.of()), ordinary);
  }

  PhraseMatcher matcher() {
    return matcher;
  }

  /** Those without a disguise: the others find no more. */
  @Override
  public void search(String text, Hits hits) {
    for (PhraseMatch match : matcher.in(text)) {
      if (match.disguises().isEmpty()) {
        hits.hit(match.start(), match.end());
      }
    }
  }

  @Override
  public int count(String text) {
    return matcher.in(text).size();
  }
}
