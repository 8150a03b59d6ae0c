package school.lantern.collector.phrases.policy;

import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyPhrase;

/** What one or several files say, while they are read; all mistakes are collected. */
public final class PolicyDraft {
  /** Twice the largest list that matching was measured with. */
  static final int PHRASES_MAX = 50_000;

  private final Mistakes mistakes = new Mistakes();
  private final List<PhraseEntry> phrases = new ArrayList<>();
  private final List<ExceptionEntry> exceptions = new ArrayList<>();

  public Mistakes mistakes() {
    return mistakes;
  }

  public void add(PhraseEntry phrase) {
    phrases.add(phrase);
  }

  public void add(ExceptionEntry exception) {
    exceptions.add(exception);
  }

  /** Checks everything, each by itself and all together. */
  public PolicyReading checked() {
    if (phrases.size() + exceptions.size() > PHRASES_MAX) {
      mistakes.error(
          Place.file(phrases.isEmpty() ? "" : phrases.getLast().place().file()),
          "",
          "There are more than %d phrases.".formatted(PHRASES_MAX),
          "Check that it is the right file.");
      return new PolicyReading(null, mistakes);
    }
    Notes notes = new Notes(mistakes);
    Repetitions repetitions = new Repetitions(mistakes);
    List<PolicyPhrase> read = new ArrayList<>();
    for (PhraseEntry entry : phrases) {
      PhraseReading.of(entry, notes)
          .ifPresent(
              phrase -> {
                read.add(phrase);
                repetitions.look(entry, phrase);
              });
    }
    List<PolicyException> explained = new ArrayList<>();
    for (ExceptionEntry entry : exceptions) {
      ExceptionReading.of(entry, notes).ifPresent(explained::add);
    }
    CompanionChecks.check(phrases, mistakes);
    if (mistakes.errors() == 0 && phrases.isEmpty() && exceptions.isEmpty()) {
      mistakes.error(
          Place.file("policy"), "", "There is no phrase in it.", "Write at least one phrase.");
    }
    return new PolicyReading(
        mistakes.errors() == 0 ? new PhrasePolicy(read, explained) : null, mistakes);
  }
}
