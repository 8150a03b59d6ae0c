package school.lantern.collector.phrases.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Place;
import school.lantern.collector.phrases.lists.Change.Kind;
import school.lantern.collector.phrases.policy.ExceptionEntry;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.collector.phrases.policy.PhraseEntry;
import school.lantern.collector.phrases.policy.PhraseField;
import school.lantern.collector.phrases.policy.PlainWords;
import school.lantern.collector.phrases.policy.PolicyDraft;
import school.lantern.collector.phrases.policy.Written;
import school.lantern.model.PhraseRule;

/** A list while it is read: what becomes phrases, what is dropped, what is wrong. */
final class ListDraft {
  private final String file;
  private final Given given;
  private final PolicyDraft policy = new PolicyDraft();
  private final List<Change> changes = new ArrayList<>();
  private final Set<Taken> seen = new HashSet<>();

  ListDraft(String file, Given given) {
    this.file = file;
    this.given = given;
  }

  ListImport done() {
    return new ListImport(policy.checked(), changes);
  }

  PolicyDraft policy() {
    return policy;
  }

  String file() {
    return file;
  }

  Given given() {
    return given;
  }

  Place line(int number) {
    return Place.line(file, number);
  }

  void error(Place place, String text, String what, String remedy) {
    policy.mistakes().error(place, text, what, remedy);
  }

  void dropped(Place place, String text, String why) {
    changes.add(new Change(place, text, Kind.DROPPED, why));
  }

  void changed(Place place, String text, String why) {
    changes.add(new Change(place, text, Kind.CHANGED, why));
  }

  /**
   * The category that somebody gave, or that the list itself says.
   *
   * @return {@code null} when neither is known; that is noted
   */
  @Nullable PhraseCategory category(@Nullable PhraseCategory said) {
    PhraseCategory category = given.category() == null ? said : given.category();
    if (category == null && !given.exceptions()) {
      error(
          Place.file(file),
          "",
          "What these phrases point to is not said.",
          "Give --category, one of " + String.join(", ", PhraseCategory.ids()) + ".");
    }
    return category;
  }

  /** Takes one phrase; what cannot be looked for, or was taken before, is dropped. */
  void phrase(Place place, Map<PhraseField, List<String>> said) {
    String words = said.getOrDefault(PhraseField.PHRASE, List.of("")).getFirst();
    if (!usable(place, words)
        || !isFirst(place, words, false, said.getOrDefault(PhraseField.NEAR, List.of()))) {
      return;
    }
    Map<PhraseField, List<Written>> written = new EnumMap<>(PhraseField.class);
    said.forEach(
        (field, texts) ->
            written.put(field, texts.stream().map(text -> new Written(text, place)).toList()));
    policy.add(new PhraseEntry(place, written));
  }

  /**
   * Takes one exception.
   *
   * @param category what it explains away, {@code null} for everything
   */
  void exception(Place place, String words, @Nullable PhraseCategory category) {
    if (!usable(place, words) || !isFirst(place, words, true, List.of())) {
      return;
    }
    List<Written> categories =
        category == null ? List.of() : List.of(new Written(category.id(), place));
    policy.add(new ExceptionEntry(new Written(words, place), categories));
  }

  boolean usable(Place place, String words) {
    if (PlainWords.of(words).codePoints().noneMatch(Character::isLetterOrDigit)) {
      dropped(place, words, "It holds no letter.");
      return false;
    }
    if (words.strip().length() > PhraseRule.PHRASE_MAX_CHARS) {
      dropped(place, words, "It is longer than %d letters.".formatted(PhraseRule.PHRASE_MAX_CHARS));
      return false;
    }
    return true;
  }

  private boolean isFirst(Place place, String words, boolean exception, List<String> near) {
    Taken taken =
        new Taken(PlainWords.of(words), exception, near.stream().map(PlainWords::of).toList());
    if (!seen.add(taken)) {
      dropped(place, words, "It stands further up too.");
      return false;
    }
    return true;
  }

  private record Taken(String words, boolean exception, List<String> near) {}
}
