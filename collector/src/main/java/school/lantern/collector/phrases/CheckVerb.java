package school.lantern.collector.phrases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.detect.PhrasePolicy;

/** {@code check FILE...}: what is wrong with a policy, or how many phrases it has. */
final class CheckVerb implements PhrasesVerb {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String usage() {
    return "check FILE...   what is wrong, by line and column, or how many phrases there are";
  }

  @Override
  public int run(List<String> words, Console console) {
    Arguments arguments = Arguments.of(words, Set.of(), Set.of());
    Optional<List<PolicyFile>> files = console.files(arguments.plain());
    if (files.isEmpty()) {
      return MISTAKES;
    }
    PolicyReading reading = PolicyFiles.read(files.get());
    reading.lines().forEach(console.err()::println);
    reading.policy().ifPresent(policy -> counts(policy, console));
    if (reading.errors() > 0) {
      console.err().println("%d errors".formatted(reading.errors()));
    }
    return reading.errors() == 0 ? WELL : MISTAKES;
  }

  private static void counts(PhrasePolicy policy, Console console) {
    for (PhraseCategory category : PhraseCategory.values()) {
      long count =
          policy.phrases().stream()
              .filter(phrase -> phrase.rule().category().equals(category.id()))
              .count();
      if (count > 0) {
        console.out().println("%6d %s".formatted(count, category.id()));
      }
    }
    console
        .out()
        .println(
            "%6d phrases, %d exceptions"
                .formatted(policy.phrases().size(), policy.exceptions().size()));
  }
}
