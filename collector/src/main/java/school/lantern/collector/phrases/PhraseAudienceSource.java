package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.rules.PhraseAudiences;
import school.lantern.collector.rules.PhraseTerms;
import school.lantern.detect.PhraseConditions.Audience;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyPhrase;

/** What decisions need of the policy in force: whom phrases concern, and how grave they are. */
@ApplicationScoped
public class PhraseAudienceSource {
  private final PolicySource source;
  private volatile Optional<Held> held = Optional.empty();

  PhraseAudienceSource(PolicySource source) {
    this.source = source;
  }

  /** Every room-day asks, and a policy has thousands of phrases: it is worked out once. */
  private record Held(PhrasePolicy policy, PhraseTerms terms) {}

  /** Of the policy in force now. */
  public PhraseTerms terms() {
    PhrasePolicy now = source.phrases();
    Held known = held.filter(one -> one.policy().equals(now)).orElseGet(() -> of(now));
    held = Optional.of(known);
    return known.terms();
  }

  private static Held of(PhrasePolicy policy) {
    Map<String, PhraseAudiences.Audience> audiences = new HashMap<>();
    Map<String, Integer> severities = new HashMap<>();
    for (PolicyPhrase phrase : policy.phrases()) {
      severities.put(phrase.rule().id(), phrase.rule().severity());
      Audience audience = phrase.conditions().elsewhere();
      if (!audience.equals(Audience.EVERYBODY)) {
        audiences.put(
            phrase.rule().id(),
            new PhraseAudiences.Audience(audience.yearGroups(), audience.notInSubjects()));
      }
    }
    return new Held(policy, new PhraseTerms(new PhraseAudiences(audiences), severities));
  }
}
