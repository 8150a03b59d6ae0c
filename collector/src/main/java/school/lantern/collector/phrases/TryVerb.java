package school.lantern.collector.phrases;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.phrases.policy.PlainWords;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhrasePolicy;

/** {@code try TEXT [POLICY...]}: what stands in a text, and why it counts or does not. */
final class TryVerb implements PhrasesVerb {
  /** What is usually at the end of a long list, and says nothing new. */
  private static final int CONSIDERED_MAX = 8;

  @Override
  public String name() {
    return "try";
  }

  @Override
  public String usage() {
    return "try TEXT [FILE...]   what is found in a text and why; in the policy of Lantern if there"
        + " is no file";
  }

  @Override
  public int run(List<String> words, Console console) {
    List<String> plain = Arguments.of(words, Set.of(), Set.of()).plain();
    if (plain.isEmpty() || plain.getFirst().isBlank()) {
      throw new WrongUsageException("Which text? Put it in quotation marks.");
    }
    String text = plain.getFirst();
    List<String> names = plain.size() == 1 ? List.of(PolicyChoice.STARTER) : rest(plain);
    Optional<PhrasePolicy> policy = PolicyChoice.read(names, console);
    if (policy.isEmpty()) {
      return MISTAKES;
    }
    List<Tried> tried = PolicyTrial.tried(policy.get(), text);
    tried.forEach(one -> tell(text, one, console));
    if (tried.stream().noneMatch(Tried::fires)) {
      nothing(policy.get(), text, tried, console);
    }
    return WELL;
  }

  private static List<String> rest(List<String> words) {
    return words.subList(1, words.size());
  }

  private static void tell(String text, Tried tried, Console console) {
    PhraseMatch match = tried.match();
    console.out().println(named(match));
    Excerpt excerpt = Excerpt.of(text, match.start(), match.end());
    console.out().println("  " + excerpt.line());
    console.out().println("  " + excerpt.marker());
    console.out().println("  %s: %s".formatted(tried.written(), tried.reason()));
    tried.elsewhere().forEach(sentence -> console.out().println("  " + sentence));
    tried.considered().stream()
        .limit(CONSIDERED_MAX)
        .forEach(
            one ->
                console
                    .out()
                    .println("  exception “%s” %s".formatted(one.phrase(), one.fate().words())));
    int more = tried.considered().size() - CONSIDERED_MAX;
    if (more > 0) {
      console.out().println("  and %d exceptions more".formatted(more));
    }
  }

  private static String named(PhraseMatch match) {
    return "“%s” (%s, severity %d)"
        .formatted(match.rule().phrase(), match.rule().category(), match.rule().severity());
  }

  private static void nothing(
      PhrasePolicy policy, String text, List<Tried> tried, Console console) {
    console
        .out()
        .println(
            tried.isEmpty()
                ? "No phrase of the policy stands there: nobody would be told."
                : "Nothing of that counts: nobody would be told.");
    List<PhraseMatch> nearly = PolicyTrial.nearly(policy, text);
    nearly.stream()
        .filter(match -> tried.stream().noneMatch(one -> one.match().equals(match)))
        .forEach(
            match ->
                console
                    .out()
                    .println(
                        "With mode: embedded it would be found: %s in “%s”"
                            .formatted(
                                named(match), Excerpt.of(text, match.start(), match.end()).hit())));
    Set<String> ordinary = new HashSet<>(OrdinaryWords.read());
    List<String> known =
        Arrays.stream(PlainWords.of(text).split(" ", -1))
            .filter(ordinary::contains)
            .distinct()
            .toList();
    if (!known.isEmpty()) {
      console
          .out()
          .println(
              "Ordinary words, in which no disguise is looked for: " + String.join(", ", known));
    }
  }
}
