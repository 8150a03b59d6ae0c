package school.lantern.detect;

/**
 * The flat file that matchers run from: little-endian ints, nothing to parse and nothing to build.
 *
 * <pre>
 *   0  MAGIC   1  VERSION   2  length in ints   3  CRC-32C of all that follows
 *   4  after how many words nothing about a phrase changes any more
 *   5  1 if anything is looked for inside longer words, else 0
 *   6  for each {@link Section}: where it begins, in ints from the start of the file
 *   …  the sections
 * </pre>
 */
final class PolicyFormat {
  static final int MAGIC = 0x4c4e5450;
  static final int VERSION = 3;
  static final int HEADER_INTS = 6;
  static final int LONGEST_WAIT = 4;
  static final int EMBEDS = 5;

  /** What the checksum is of begins here. */
  static final int CHECKED_FROM = 4;

  /** Ints of one rule in {@link Section#RULES}. */
  static final int RULE_INTS = 7;

  /** Ints of one word in {@link Section#WORD_ENTRIES}. */
  static final int WORD_INTS = 2;

  /** Ints of one form in {@link Section#FORMS}. */
  static final int FORM_INTS = 3;

  static final int STATE_INTS = 3;

  /** Added to a rule in {@link Section#ENDS} that a word cut in two leads to. */
  static final int CUT = 1 << 30;

  /** Added to where the ends of a state begin if phrases go on from it. */
  static final int MORE = 1 << 31;

  private PolicyFormat() {}

  enum Section {
    /** Texts, see {@link Texts}. */
    NARROW(0),
    WIDE(1),
    /** See {@link Rule}. */
    RULES(2),
    /** Hash table: word to its number. */
    WORDS(3),
    /** See {@link Word}. */
    WORD_ENTRIES(4),
    /** Hash table: (state, word before) to state; but for the last words of phrases. */
    STEPS(5),
    /**
     * For each state: the state before, the word, where its ends begin; {@link PolicyFormat#MORE}.
     * One more at the end.
     */
    STATES(6),
    /**
     * Rules whose words are complete at a state; {@link PolicyFormat#CUT} where one word was cut in
     * two.
     */
    ENDS(7),
    /** See {@link Form}. */
    FORMS(8),
    /** Hash table: {@link Hash.Way}s to forms. */
    FORM_KEYS(9),
    /** Lists, each with its length first: companions, programs. */
    LISTS(10),
    /** See {@link Ordinary}. */
    ORDINARY(11),
    /** See {@link KeyFilter}. */
    FORM_FILTER(12),
    /** One past the last. */
    END(13);

    /** How many places the header has for them. */
    static final int COUNT = 14;

    final int number;

    Section(int number) {
      this.number = number;
    }
  }

  /** Where things stand in one word. */
  static final class Word {
    /** Place of its letters. */
    static final int TEXT = 0;

    /** The state of phrases that it is the last word of; 0 for none. */
    static final int LAST = 1;

    private Word() {}
  }

  /** Where things stand in one rule. */
  static final class Rule {
    /** Places of texts. */
    static final int ID = 0;

    static final int PHRASE = 1;
    static final int CATEGORY = 2;

    /** Flags, and the severity in the lowest byte. */
    static final int FLAGS = 3;

    /**
     * How many words it waits for an exception, and in the lower half how far companions may be.
     */
    static final int WORDS = 4;

    /** Places in {@link Section#LISTS}; 0 for an empty list. */
    static final int NEAR = 5;

    static final int PROGRAMS = 6;

    static final int SEVERITY = 0xff;

    /** Explains away what it holds; no rule of its own. */
    static final int IS_EXCEPTION = 0x100;

    /** Only there to stand near another. */
    static final int IS_COMPANION = 0x200;

    /** Whole words as written, without endings. */
    static final int IS_EXACT = 0x400;

    /** Looked for at any price. */
    static final int IS_LOOSE = 0x1000;

    /** Another word for the phrase. */
    static final int IS_OTHER = 0x2000;

    /** In {@link #NEAR} of an exception: only for these rules or categories. */
    static final int IS_LIMITED = 0x800;

    private Rule() {}
  }

  /** Where things stand in one form. */
  static final class Form {
    /** Place of its letters. */
    static final int TEXT = 0;

    /** A word or a rule, and flags above it. */
    static final int TARGET = 1;

    /** The set of its letters, and above it how many they are: tells many that are too far off. */
    static final int LETTERS = 2;

    static final int SIZE_SHIFT = 26;

    /** Of so many letters or more; the text knows how many. */
    static final int MANY = 63;

    static final int TARGETS = Slot.VALUES;

    /** The target is a rule, all of whose words these are; else a word. */
    static final int IS_PHRASE = 1 << 30;

    /** Also looked for inside longer words. */
    static final int IS_EMBEDDED = 1 << 29;

    /** A word of phrases of several: may be further off where the others stand beside it. */
    static final int IS_PART = 1 << 27;

    /** Another word for the phrase: never looked for inside others. */
    static final int IS_OTHER = 1 << 28;

    private Form() {}
  }
}
