package school.lantern.collector.phrases.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Place;
import school.lantern.collector.phrases.policy.PhraseCategory;

/**
 * A phrase list of e2guardian or DansGuardian.
 *
 * <pre>
 *   < drunk >             whole words                       standard
 *   <drunk>, < drunk>     also inside words                 embedded
 *   <bet>,<poker><40>     both on one page, weight 40       "bet" near "poker", severity by the weight
 *   <education><-25>      makes a page better               exception
 *   .Include</etc/...>    another file                      refused: hand that file in
 * </pre>
 */
final class E2Guardian {
  private static final String EXCEPTION_LISTS = "exception";

  private final ListDraft draft;
  private final boolean exceptions;
  private @Nullable PhraseCategory said;
  private boolean asked;

  private E2Guardian(ListDraft draft) {
    this.draft = draft;
    this.exceptions = draft.given().exceptions();
  }

  static void read(String text, ListDraft draft) {
    E2Guardian list = new E2Guardian(draft);
    String name = draft.file().substring(draft.file().lastIndexOf('/') + 1);
    if (!list.exceptions && name.toLowerCase(Locale.ROOT).startsWith(EXCEPTION_LISTS)) {
      draft.error(
          Place.file(draft.file()),
          "",
          "By its name this is a list of exceptions.",
          "Add --exceptions, or rename it if it lists what to look for.");
      return;
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      list.line(line, draft.line(number));
    }
  }

  private void line(String line, Place place) {
    String text = line.strip();
    Optional<String> category = E2Categories.named(text);
    if (category.isPresent()) {
      listCategory(category.get(), place);
    } else if (text.toLowerCase(Locale.ROOT).startsWith(".include")) {
      draft.error(
          place,
          text,
          "Other files are not followed.",
          "Hand that file in by itself, and take this line away.");
    } else if (!text.isEmpty() && !text.startsWith("#")) {
      E2Line.of(text)
          .ifPresentOrElse(
              phrases -> phrases(phrases, text, place),
              () ->
                  draft.error(
                      place,
                      text,
                      "This is no line of phrases.",
                      "Write <phrase>, <phrase>,<phrase> or <phrase><50>."));
    }
  }

  private void listCategory(String name, Place place) {
    said = E2Categories.of(name).orElse(null);
    if (said == null && draft.given().category() == null && !exceptions) {
      asked = true;
      draft.error(
          place,
          name,
          "What this means here is not known.",
          "Give --category, one of " + String.join(", ", PhraseCategory.ids()) + ".");
    } else if (draft.given().category() != null && draft.given().category() != said) {
      draft.changed(place, name, "Its phrases are taken as " + draft.given().category().id() + ".");
    }
  }

  private void phrases(E2Line line, String text, Place place) {
    Integer weight = line.weight();
    if (exceptions || (weight != null && weight < 0)) {
      exception(line.phrases(), text, place);
    } else if (weight != null && weight == 0) {
      draft.dropped(place, text, "A weight of 0 counts for nothing.");
    } else {
      category().ifPresent(category -> new E2Phrase(draft, place, category).take(line, text));
    }
  }

  private void exception(List<String> phrases, String text, Place place) {
    if (phrases.size() > 1) {
      draft.dropped(place, text, "An exception is one stretch of words, never a combination.");
      return;
    }
    PhraseCategory category = draft.given().category() == null ? said : draft.given().category();
    draft.exception(place, phrases.getFirst().strip(), category);
  }

  /** Asked for once; after that all other lines are looked at all the same. */
  private Optional<PhraseCategory> category() {
    if (asked) {
      return Optional.of(PhraseCategory.OTHER);
    }
    Optional<PhraseCategory> category = Optional.ofNullable(draft.category(said));
    asked = category.isEmpty();
    return category;
  }
}
