package school.lantern.detect;

/**
 * The flat file that matchers run from: little-endian ints, nothing to parse and nothing to build.
 *
 * <pre>
 *   0  MAGIC   1  VERSION   2  length in ints   3  CRC-32C of all that follows
 *   4  for each {@link Section}: where it begins, in ints from the start of the file
 *   …  the sections
 * </pre>
 */
final class PolicyFormat {
  static final int MAGIC = 0x4c4e5450;
  static final int VERSION = 1;
  static final int HEADER_INTS = 4;

  /** Ints of one rule in {@link Section#RULES}. */
  static final int RULE_INTS = 12;

  /** Ints of one form in {@link Section#FORMS}. */
  static final int FORM_INTS = 4;

  static final int STATE_INTS = 3;

  /** Added to a rule in {@link Section#ENDS} that a word cut in two leads to. */
  static final int CUT = 1 << 30;

  private PolicyFormat() {}

  enum Section {
    /** All texts, two UTF-16 units an int; places in it count units. */
    TEXT(0),
    /**
     * id, phrase, category (place and length each), severity, flags, wait, near, words, programs.
     */
    RULES(1),
    /** Hash table: word to its number. */
    WORDS(2),
    /** For each word: place and length of its letters. */
    WORD_TEXT(3),
    /** Hash table: (state, word before) to state. */
    STEPS(4),
    /** For each state: the state before, the word, where its ends begin; one more at the end. */
    STATES(5),
    /**
     * Rules whose words are complete at a state; {@link PolicyFormat#CUT} where one word was cut in
     * two.
     */
    ENDS(6),
    /** place and length of the letters, target, flags. */
    FORMS(7),
    /** Hash table: {@link Hash.Way}s to forms. */
    FORM_KEYS(8),
    /** Lists, each with its length first: companions, programs. */
    LISTS(9),
    /** Bloom filter of ordinary words. */
    ORDINARY(10),
    /** One past the last. */
    END(11);

    /** How many places the header has for them. */
    static final int COUNT = 12;

    final int number;

    Section(int number) {
      this.number = number;
    }
  }

  /** Where things stand in one rule. */
  static final class Rule {
    static final int ID = 0;
    static final int PHRASE = 2;
    static final int CATEGORY = 4;
    static final int SEVERITY = 6;
    static final int FLAGS = 7;
    static final int WAIT_WORDS = 8;
    static final int NEAR = 9;
    static final int WITHIN_WORDS = 10;
    static final int PROGRAMS = 11;

    /** Explains away what it holds; no rule of its own. */
    static final int IS_EXCEPTION = 1;

    /** Only there to stand near another. */
    static final int IS_COMPANION = 2;

    /** Whole words as written, without endings. */
    static final int IS_EXACT = 4;

    /** One word of at most three letters. */
    static final int IS_SHORT = 8;

    /** In {@link #NEAR} of an exception: only for these rules or categories. */
    static final int IS_LIMITED = 16;

    private Rule() {}
  }

  /** Where things stand in one form. */
  static final class Form {
    static final int TEXT = 0;
    static final int TARGET = 2;
    static final int FLAGS = 3;

    /** The target is a rule, all of whose words these are; else a word. */
    static final int IS_PHRASE = 1;

    /** Also looked for inside longer words. */
    static final int IS_EMBEDDED = 2;

    private Form() {}
  }
}
