package school.lantern.collector.phrases;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import school.lantern.collector.phrases.PolicyComparison.PhraseChange;
import school.lantern.collector.phrases.PolicyComparison.Side;
import school.lantern.detect.PhrasePolicy;

/** {@code compare OLD NEW CORPUS}: what a changed policy finds otherwise, before it is in force. */
final class CompareVerb implements PhrasesVerb {

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String usage() {
    return "compare OLD NEW CORPUS   what two policies find in the lines of a file, or of all files"
        + " of a folder; OLD or NEW may be a file, a folder, or starter";
  }

  @Override
  public int run(List<String> words, Console console) {
    List<String> plain = Arguments.of(words, Set.of(), Set.of()).plain();
    if (plain.size() != 3) {
      throw new WrongUsageException("Give the old policy, the new one and the texts.");
    }
    Optional<PhrasePolicy> before = PolicyChoice.read(plain.subList(0, 1), console);
    Optional<PhrasePolicy> after = PolicyChoice.read(plain.subList(1, 2), console);
    if (before.isEmpty() || after.isEmpty()) {
      return MISTAKES;
    }
    PolicyComparison compared;
    try {
      compared = PolicyTrial.compared(before.get(), after.get(), Corpus.of(plain.get(2)));
    } catch (IOException unreadable) {
      console.err().println(plain.get(2) + ": error: The texts cannot be read. Check the name.");
      return MISTAKES;
    }
    console
        .out()
        .println(
            "%d texts: %d places before, %d after"
                .formatted(compared.texts(), compared.before(), compared.after()));
    only("Only in the old policy", compared, PhraseChange::before, console);
    only("Only in the new policy", compared, PhraseChange::after, console);
    counts(compared, console);
    return WELL;
  }

  private static void only(
      String title, PolicyComparison compared, Function<PhraseChange, Side> side, Console console) {
    List<PhraseChange> changed =
        compared.phrases().stream().filter(change -> side.apply(change).only() > 0).toList();
    console.out().println();
    console.out().println(title + (changed.isEmpty() ? ": nothing" : ":"));
    for (PhraseChange change : changed) {
      Side one = side.apply(change);
      console
          .out()
          .println("  %s: %d of %d places".formatted(named(change), one.only(), one.count()));
      one.places()
          .forEach(
              place ->
                  console
                      .out()
                      .println(
                          "      %s[%s]%s".formatted(place.left(), place.hit(), place.right())));
    }
  }

  private static void counts(PolicyComparison compared, Console console) {
    console.out().println();
    console.out().println("%8s %8s  phrase".formatted("old", "new"));
    for (PhraseChange change : compared.phrases()) {
      console
          .out()
          .println(
              "%8d %8d  %s%s"
                  .formatted(
                      change.before().count(),
                      change.after().count(),
                      named(change),
                      change.weighsOtherwise() ? ", another severity before" : ""));
    }
  }

  private static String named(PhraseChange change) {
    return "%s “%s” (%s, severity %d)"
        .formatted(
            change.id(),
            change.rule().phrase(),
            change.rule().category(),
            change.rule().severity());
  }
}
