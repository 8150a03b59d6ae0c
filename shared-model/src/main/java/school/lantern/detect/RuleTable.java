package school.lantern.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyFormat.Rule;

/** What a policy looks for, numbered: its phrases, then exceptions and companions. */
final class RuleTable {
  /**
   * One of them.
   *
   * @param words folded
   * @param phrase as the school wrote it, or {@code null} for exceptions and companions
   * @param flags as in {@link Rule}
   */
  record Entry(
      List<String> words, @org.jspecify.annotations.Nullable PolicyPhrase phrase, int flags) {
    String letters() {
      return String.join("", words);
    }

    boolean is(int flag) {
      return (flags & flag) != 0;
    }
  }

  private static final int[] NONE = {};

  private final List<Entry> entries = new ArrayList<>();
  private final List<int[]> concerned = new ArrayList<>();
  private final Map<String, int[]> rulesOfCategory = new HashMap<>();
  private final Map<String, Integer> companions = new HashMap<>();
  private final Map<List<Integer>, Integer> placesOfLists = new LinkedHashMap<>();
  private final List<Integer> lists = new ArrayList<>(List.of(0)); // place 0: no list
  private final Texts texts;
  private final int[] waits;

  RuleTable(PhrasePolicy policy, Map<String, List<String>> otherWords, Texts texts) {
    this.texts = texts;
    for (PolicyPhrase phrase : policy.phrases()) {
      List<String> words = words(phrase.rule().phrase());
      if (!words.isEmpty()) {
        int flags =
            switch (phrase.mode()) {
              case EXACT -> Rule.IS_EXACT;
              case EMBEDDED -> Rule.IS_LOOSE;
              default -> 0;
            };
        add(new Entry(words, phrase, flags), NONE);
        if (phrase.mode() != PhraseMode.EXACT) {
          otherWords
              .getOrDefault(String.join(" ", words), List.of())
              .forEach(other -> add(new Entry(words(other), phrase, flags | Rule.IS_OTHER), NONE));
        }
      }
    }
    int phrases = entries.size();
    for (int rule = 0; rule < phrases; rule++) {
      for (String unless : conditions(rule).unless()) {
        exception(unless, new int[] {rule}, Rule.IS_LIMITED);
      }
      for (Companion near : conditions(rule).near()) {
        if (near.phrase() != null) {
          companion(near.phrase());
        }
      }
    }
    for (PolicyException exception : policy.exceptions()) {
      int[] rules =
          new TreeSet<>(exception.categories())
              .stream().flatMapToInt(each -> IntStream.of(ofCategory(each))).sorted().toArray();
      exception(exception.phrase(), rules, exception.categories().isEmpty() ? 0 : Rule.IS_LIMITED);
    }
    this.waits = ExceptionWaits.of(entries, concerned);
  }

  List<Entry> entries() {
    return entries;
  }

  private void add(Entry entry, int[] concerns) {
    entries.add(entry);
    concerned.add(concerns);
  }

  private void exception(String phrase, int[] concerns, int limited) {
    List<String> words = words(phrase);
    if (!words.isEmpty()) {
      add(new Entry(words, null, Rule.IS_EXCEPTION | Rule.IS_EXACT | limited), concerns);
    }
  }

  private void companion(String phrase) {
    List<String> words = words(phrase);
    String key = String.join(" ", words);
    if (!words.isEmpty() && !companions.containsKey(key)) {
      companions.put(key, entries.size());
      add(new Entry(words, null, Rule.IS_COMPANION | Rule.IS_EXACT), new int[0]);
    }
  }

  private PhraseConditions conditions(int rule) {
    PolicyPhrase phrase = entries.get(rule).phrase();
    return phrase == null ? PhraseConditions.NONE : phrase.conditions();
  }

  private int[] ofCategory(String category) {
    return rulesOfCategory.computeIfAbsent(
        category,
        wanted ->
            IntStream.range(0, entries.size())
                .filter(rule -> wanted.equals(categoryOf(rule)))
                .toArray());
  }

  private String categoryOf(int rule) {
    PolicyPhrase phrase = entries.get(rule).phrase();
    return phrase == null ? "" : phrase.rule().category();
  }

  private int[] near(int rule) {
    Set<Integer> near = new TreeSet<>();
    for (Companion companion : conditions(rule).near()) {
      if (companion.category() != null) {
        Arrays.stream(ofCategory(companion.category())).forEach(near::add);
      } else if (companion.phrase() != null) {
        Integer known = companions.get(String.join(" ", words(companion.phrase())));
        if (known != null) {
          near.add(known);
        }
      }
    }
    return near.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where a list stands, 0 for an empty one. */
  private int list(int... values) {
    if (values.length == 0) {
      return 0;
    }
    List<Integer> wanted = Arrays.stream(values).boxed().toList();
    return placesOfLists.computeIfAbsent(
        wanted,
        unknown -> {
          int place = lists.size();
          lists.add(unknown.size());
          lists.addAll(unknown);
          return place;
        });
  }

  int[] flat() {
    int[] flat = new int[entries.size() * PolicyFormat.RULE_INTS];
    for (int rule = 0; rule < entries.size(); rule++) {
      Entry entry = entries.get(rule);
      int at = rule * PolicyFormat.RULE_INTS;
      PolicyPhrase phrase = entry.phrase();
      flat[at + Rule.ID] = texts.place(phrase == null ? "" : phrase.rule().id());
      flat[at + Rule.PHRASE] =
          texts.place(phrase == null ? String.join(" ", entry.words()) : phrase.rule().phrase());
      flat[at + Rule.CATEGORY] = texts.place(categoryOf(rule));
      flat[at + Rule.FLAGS] = entry.flags() | (phrase == null ? 0 : phrase.rule().severity());
      flat[at + Rule.WORDS] = (waits[rule] << Short.SIZE) | within(rule);
      flat[at + Rule.NEAR] =
          entry.is(Rule.IS_EXCEPTION) ? list(concerned.get(rule)) : list(near(rule));
      flat[at + Rule.PROGRAMS] = programs(conditions(rule).notInApplications());
    }
    return flat;
  }

  private int programs(Set<String> names) {
    return list(
        new TreeSet<>(names)
            .stream()
                .map(name -> name.strip().toLowerCase(java.util.Locale.ROOT))
                .mapToInt(texts::place)
                .toArray());
  }

  private int within(int rule) {
    return conditions(rule).near().isEmpty() ? 0 : conditions(rule).withinWords();
  }

  /** To be asked after {@link #flat}. */
  int[] lists() {
    return lists.stream().mapToInt(Integer::intValue).toArray();
  }

  static List<String> words(String phrase) {
    String folded = Fold.text(phrase);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }
}
