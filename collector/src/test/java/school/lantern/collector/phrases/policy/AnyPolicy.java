package school.lantern.collector.phrases.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import school.lantern.detect.Companion;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseConditions.Audience;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/** Made-up policies, with every sign in them that means something in YAML, CSV or a spreadsheet. */
final class AnyPolicy {
  private static final String SIGNS =
      "abcxyz éßłø ñ 019 '\"\\#:,-?!&*@=+{}[]<>|%`~_/.()  يدखा漢字😀'' yes no null";

  private final Random random;

  AnyPolicy(long seed) {
    this.random = new Random(seed);
  }

  PhrasePolicy next() {
    Map<String, PolicyPhrase> phrases = new LinkedHashMap<>();
    for (int count = 1 + random.nextInt(12); count > 0; count--) {
      PolicyPhrase phrase = phrase();
      phrases.putIfAbsent(PlainWords.of(phrase.rule().phrase()), phrase);
    }
    List<PolicyException> exceptions = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      exceptions.add(new PolicyException(text(), random.nextBoolean() ? Set.of() : categories()));
    }
    return new PhrasePolicy(List.copyOf(phrases.values()), exceptions);
  }

  private PolicyPhrase phrase() {
    PhraseCategory category = category();
    String words = text();
    String id =
        random.nextBoolean()
            ? PlainWords.id(category, words)
            : "x" + random.nextInt(1 << 30) + " " + text();
    int severity = category == PhraseCategory.PROFANITY ? 1 : 1 + random.nextInt(5);
    return new PolicyPhrase(
        new PhraseRule(id, words, category.id(), severity),
        one(List.of("en", "cy", "ur", "pt-BR")),
        one(List.of(PhraseMode.values())),
        random.nextBoolean() ? PhraseConditions.NONE : conditions());
  }

  private PhraseConditions conditions() {
    List<Companion> near =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                index ->
                    random.nextBoolean()
                        ? new Companion("n" + listed(), null)
                        : new Companion(null, category().id()))
            .toList();
    Set<String> years = new LinkedHashSet<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      years.add(String.valueOf(1 + random.nextInt(14)));
    }
    return new PhraseConditions(
        random.nextBoolean() ? List.of() : List.of(listed(), listed()),
        near,
        1 + random.nextInt(PhraseConditions.WITHIN_WORDS_MAX),
        random.nextBoolean() ? Set.of() : Set.of("steam", "chrome"),
        new Audience(years, random.nextBoolean() ? Set.of() : Set.of(listed())));
  }

  private Set<String> categories() {
    Set<String> categories = new LinkedHashSet<>();
    categories.add(PhraseCategory.SELF_HARM.id());
    categories.add(category().id());
    return categories;
  }

  private PhraseCategory category() {
    return one(List.of(PhraseCategory.values()));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String listed() {
    return text().replace(';', ',');
  }

  /** Anything with a letter in it and no space around it. */
  private String text() {
    int[] signs = SIGNS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(20); length > 0; length--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    String stripped = text.toString().strip();
    return PlainWords.of(stripped).codePoints().anyMatch(Character::isLetterOrDigit)
        ? stripped
        : "k" + stripped;
  }
}
