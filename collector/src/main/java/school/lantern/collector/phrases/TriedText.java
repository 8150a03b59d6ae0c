package school.lantern.collector.phrases;

import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.rules.CategoryNames;
import school.lantern.detect.Fate;
import school.lantern.detect.PhrasePolicy;
import school.lantern.model.PhraseRule;

/**
 * What a policy makes of a text that somebody tried. Lives as long as the answer, and is written
 * nowhere.
 *
 * @param text what was tried
 * @param hits every phrase that stands in it, by place
 */
record TriedText(String text, List<Hit> hits) {
  /** A few pages of typing, more than a person looks through. */
  static final int TEXT_MAX_CHARS = 5_000;

  /** A phrase as people read it. */
  record Phrase(String words, String category, int severity) {
    static Phrase of(PhraseRule rule) {
      return new Phrase(rule.phrase(), CategoryNames.of(rule.category()), rule.severity());
    }
  }

  /**
   * One phrase that stands there.
   *
   * @param what the phrase
   * @param where its place in the text
   * @param fires whether somebody would be told
   * @param written as written, or behind which disguise
   * @param why it counts or not
   */
  record Hit(Phrase what, Excerpt where, boolean fires, String written, Why why) {}

  /**
   * Why something counts or not.
   *
   * @param notes sentences
   * @param absent exceptions that would explain it away and do not stand in the text
   */
  record Why(List<String> notes, List<String> absent) {}

  static TriedText of(PhrasePolicy policy, String text) {
    return new TriedText(
        text,
        PolicyTrial.tried(policy, text).stream()
            .filter(one -> one.fate() != Fate.NO_PHRASE)
            .map(one -> hit(one, text))
            .toList());
  }

  /** How many of them count. */
  public long firing() {
    return hits.stream().filter(Hit::fires).count();
  }

  private static Hit hit(Tried one, String text) {
    List<String> notes = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    notes.add(one.reason());
    one.considered()
        .forEach(
            exception -> {
              switch (exception.fate()) {
                case EXPLAINS -> {} // the reason says it
                case ELSEWHERE ->
                    notes.add(
                        "Exception “%s” %s."
                            .formatted(exception.phrase(), exception.fate().words()));
                case ABSENT -> absent.add(exception.phrase());
              }
            });
    notes.addAll(one.elsewhere());
    return new Hit(
        Phrase.of(one.match().rule()),
        Excerpt.of(text, one.match().start(), one.match().end()),
        one.fires(),
        one.written(),
        new Why(List.copyOf(notes), List.copyOf(absent)));
  }
}
