package school.lantern.detect;

import java.util.LinkedHashMap;
import java.util.Map;
import school.lantern.detect.Hash.Way;
import school.lantern.detect.PolicyFormat.Form;
import school.lantern.detect.PolicyFormat.Rule;

/**
 * What is looked for behind disguises: words, and phrases of several words written as one. Each is
 * found by something that a disguise leaves as it is, see {@link Way}.
 */
final class FormTable {
  /** A shorter word is only looked for as it is, unless it is the whole phrase. */
  private static final int WORD_LETTERS = 4;

  /** With shorter halves too many words would be judged; of those found at any price, few are. */
  private static final int HALVES_LETTERS = 7;

  static final int LOOSE_HALVES_LETTERS = 5;
  static final int PART_HALVES_LETTERS = 6;

  /** A whole phrase without its spaces stands out in any chunk that is as long. */
  static final int JOINED_LETTERS = 7;

  private static final int CONSONANTS = 3;

  /** {@link Budget} has more for these. */
  private static final int TWO_SLIPS_LETTERS = 10;

  /** Shorter other words are in too many longer ones. */
  private static final int PART_LETTERS = 6;

  private record Target(int number, boolean phrase) {}

  private record Shape(String letters, int flags) {}

  private final Map<Target, Shape> forms = new LinkedHashMap<>();

  FormTable(RuleTable rules, Vocabulary words) {
    for (int rule = 0; rule < rules.entries().size(); rule++) {
      RuleTable.Entry entry = rules.entries().get(rule);
      PolicyPhrase phrase = entry.phrase();
      if (phrase == null || entry.is(Rule.IS_EXACT)) {
        continue;
      }
      int flags =
          (entry.is(Rule.IS_LOOSE) ? Form.IS_EMBEDDED : 0)
              | (entry.is(Rule.IS_OTHER) && entry.letters().length() < PART_LETTERS
                  ? Form.IS_OTHER
                  : 0);
      if (entry.words().size() == 1) {
        add(new Target(words.number(entry.words().get(0)), false), entry.letters(), flags);
        continue;
      }
      add(new Target(rule, true), entry.letters(), flags | Form.IS_PHRASE);
      for (String word : entry.words()) {
        if (word.length() >= WORD_LETTERS) {
          add(new Target(words.number(word), false), word, Form.IS_PART);
        }
      }
    }
  }

  private void add(Target target, String letters, int flags) {
    if (letters.length() < Skeleton.LONGEST) {
      forms.merge(
          target,
          new Shape(letters, flags),
          (old, more) -> new Shape(letters, both(old.flags(), more.flags())));
    }
  }

  /** All of either, but another word only if neither is the phrase itself. */
  private static int both(int some, int others) {
    return ((some | others) & ~Form.IS_OTHER) | (some & others & Form.IS_OTHER);
  }

  int[] flat(Texts texts) {
    int[] flat = new int[forms.size() * PolicyFormat.FORM_INTS];
    int at = 0;
    for (Map.Entry<Target, Shape> form : forms.entrySet()) {
      flat[at + Form.TEXT] = texts.place(form.getValue().letters());
      flat[at + Form.TARGET] = form.getKey().number() | form.getValue().flags();
      flat[at + Form.LETTERS] = describe(form.getValue().letters());
      at += PolicyFormat.FORM_INTS;
    }
    return flat;
  }

  private static int describe(String letters) {
    return Letters.set(letters) | Math.min(letters.length(), Form.MANY) << Form.SIZE_SHIFT;
  }

  /** By what each is found. */
  HashTable keys() {
    HashTable table = new HashTable();
    Skeleton skeleton = new Skeleton();
    int form = 0;
    for (Shape shape : forms.values()) {
      String letters = shape.letters();
      skeleton.of(letters);
      int length = skeleton.length();
      boolean loose = (shape.flags() & Form.IS_EMBEDDED) != 0;
      table.put(Hash.key(Way.WHOLE, skeleton.hash()), form);
      if (length >= leastForHalves(shape.flags())) {
        int half = length / 2;
        table.put(Hash.key(Way.FIRST_HALF, half(skeleton.hash(0, half), length)), form);
        table.put(Hash.key(Way.SECOND_HALF, half(skeleton.hash(half, length), length)), form);
      }
      boolean joined = (shape.flags() & Form.IS_PHRASE) != 0 && length >= JOINED_LETTERS;
      if (joined || (loose && (shape.flags() & Form.IS_OTHER) == 0)) {
        table.put(Hash.key(Way.INSIDE, skeleton.hash()), form);
      }
      if (letters.length() >= WORD_LETTERS) {
        int consonants = skeleton.consonants(0, loose ? 2 : CONSONANTS);
        boolean found = !loose && length >= HALVES_LETTERS && letters.length() < TWO_SLIPS_LETTERS;
        if (consonants != 0 && !found) { // by its halves, as it may only have one slip
          table.put(Hash.key(Way.CONSONANTS, consonants), form);
        }
        table.put(
            Hash.key(
                Way.ENDS,
                ends(letters.length(), letters.charAt(0), letters.charAt(letters.length() - 1))),
            form);
      }
      form++;
    }
    return table;
  }

  private static int leastForHalves(int flags) {
    return (flags & Form.IS_EMBEDDED) != 0
        ? LOOSE_HALVES_LETTERS
        : (flags & Form.IS_PART) != 0 ? PART_HALVES_LETTERS : HALVES_LETTERS;
  }

  static int half(int hash, int length) {
    return hash * 31 + length;
  }

  static int ends(int length, char first, char last) {
    return (length * 0x10001 + first) * 0x10003 + last;
  }
}
