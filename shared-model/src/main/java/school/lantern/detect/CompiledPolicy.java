package school.lantern.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.zip.CRC32C;
import school.lantern.detect.PolicyFormat.Rule;
import school.lantern.detect.PolicyFormat.Section;
import school.lantern.detect.PolicyFormat.Word;
import school.lantern.model.PhraseRule;

/**
 * A policy as matchers run it: a view of a flat file, which may be mapped or lie outside the heap.
 * Immutable; for any number of threads.
 */
public final class CompiledPolicy {
  static final int NONE = -1;

  final IntBuffer ints;
  final StoredTexts texts;
  final SlotTable words;
  final SlotTable formKeys;
  private final SlotTable steps;
  private final int entries;
  private final int states;
  private final int rules;
  private final int forms;
  private final int filter;
  private final int filterBits;
  private final CharBuffer ordinary;
  private final int ordinarySlots;
  private final int longestWait;
  private final int[] begins = new int[Section.COUNT];

  private CompiledPolicy(ByteBuffer file) {
    ByteBuffer whole = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.ints = whole.asIntBuffer();
    for (Section section : Section.values()) {
      begins[section.number] = ints.get(PolicyFormat.HEADER_INTS + section.number);
    }
    this.texts = new StoredTexts(bytes(whole, Section.NARROW), bytes(whole, Section.WIDE));
    this.words = new SlotTable(ints, begin(Section.WORDS));
    this.formKeys = new SlotTable(ints, begin(Section.FORM_KEYS));
    this.steps = new SlotTable(ints, begin(Section.STEPS));
    this.entries = begin(Section.WORD_ENTRIES);
    this.states = begin(Section.STATES);
    this.rules = begin(Section.RULES);
    this.forms = begin(Section.FORMS);
    this.filter = begin(Section.FORM_FILTER);
    this.filterBits = ints.get(filter);
    this.ordinarySlots = ints.get(begin(Section.ORDINARY));
    this.ordinary =
        bytes(whole, Section.ORDINARY)
            .position(Integer.BYTES)
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN)
            .asCharBuffer();
    this.longestWait = ints.get(PolicyFormat.LONGEST_WAIT);
  }

  private ByteBuffer bytes(ByteBuffer whole, Section section) {
    return whole
        .slice(begin(section) * Integer.BYTES, size(section) * Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a compiled policy; its bytes are used where they are.
   *
   * @throws IllegalArgumentException if the file is damaged, cut short or of another version
   */
  public static CompiledPolicy of(ByteBuffer file) {
    ByteBuffer whole = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    int least = (PolicyFormat.HEADER_INTS + Section.COUNT) * Integer.BYTES;
    if (whole.remaining() < least || whole.getInt(0) != PolicyFormat.MAGIC) {
      throw new IllegalArgumentException("this is no compiled phrase policy");
    }
    if (whole.getInt(4) != PolicyFormat.VERSION) {
      throw new IllegalArgumentException(
          "the compiled phrase policy has format "
              + whole.getInt(4)
              + ", not "
              + PolicyFormat.VERSION);
    }
    if ((long) whole.getInt(8) * Integer.BYTES != whole.remaining()) {
      throw new IllegalArgumentException("the compiled phrase policy is cut short");
    }
    if (whole.getInt(12) != checksum(whole)) {
      throw new IllegalArgumentException("the compiled phrase policy is damaged");
    }
    return new CompiledPolicy(whole);
  }

  static int checksum(ByteBuffer file) {
    CRC32C sum = new CRC32C();
    sum.update(file.duplicate().position(PolicyFormat.CHECKED_FROM * Integer.BYTES));
    return (int) sum.getValue();
  }

  /** How many rules it looks for. */
  public int size() {
    int count = 0;
    for (int rule = 0; rule < rules(); rule++) {
      if ((flags(rule) & (Rule.IS_EXCEPTION | Rule.IS_COMPANION)) == 0) {
        count++;
      }
    }
    return count;
  }

  /** Whether anything is looked for inside longer words. */
  boolean embeds() {
    return ints.get(PolicyFormat.EMBEDS) != 0;
  }

  int rules() {
    return size(Section.RULES) / PolicyFormat.RULE_INTS;
  }

  private int size(Section section) {
    return begins[section.number + 1] - begins[section.number];
  }

  int begin(Section section) {
    return begins[section.number];
  }

  // Texts, by their place

  /** Whether a form may be found by this key: mostly not. */
  boolean maybeForm(int key) {
    return (ints.get(filter + KeyFilter.word(key, filterBits)) >>> key & 1) != 0;
  }

  // Words

  /** The word with these letters, of which {@code hash} is the hash; or {@link #NONE}. */
  int word(int hash, Tape tape, int from, int until) {
    for (int at = words.first(hash); ; at = words.next(at)) {
      int slot = words.at(at);
      if (slot == Slot.EMPTY) {
        return NONE;
      }
      if (Slot.maybe(slot, hash) && isWord(Slot.value(slot), tape, from, until)) {
        return Slot.value(slot);
      }
    }
  }

  private boolean isWord(int word, Tape tape, int from, int until) {
    return texts.is(word(word, Word.TEXT), tape, from, until);
  }

  boolean isOrdinary(int hash) {
    char mark = Ordinary.mark(hash);
    int at = Slot.first(hash, ordinarySlots);
    while (true) {
      char there = ordinary.get(at);
      if (there == mark || there == 0) {
        return there != 0;
      }
      at = at + 1 == ordinarySlots ? 0 : at + 1;
    }
  }

  int word(int word, int field) {
    return ints.get(entries + PolicyFormat.WORD_INTS * word + field);
  }

  /** The state one word further back than one that is not the first, or {@link #NONE}. */
  int step(int state, int word) {
    int hash = Hash.pair(state, word);
    for (int at = steps.first(hash); ; at = steps.next(at)) {
      int slot = steps.at(at);
      if (slot == Slot.EMPTY) {
        return NONE;
      }
      int next = Slot.value(slot);
      if (Slot.maybe(slot, hash) && state(next, 0) == state && state(next, 1) == word) {
        return next;
      }
    }
  }

  int state(int state, int field) {
    return ints.get(states + PolicyFormat.STATE_INTS * state + field);
  }

  // Rules

  int rule(int rule, int field) {
    return ints.get(rules + rule * PolicyFormat.RULE_INTS + field);
  }

  int flags(int rule) {
    return rule(rule, Rule.FLAGS);
  }

  /** How many words it waits for an exception that may explain it away. */
  int waitWords(int rule) {
    return rule(rule, Rule.WORDS) >>> Short.SIZE;
  }

  /** How many words may stand between it and a companion. */
  int withinWords(int rule) {
    return rule(rule, Rule.WORDS) & 0xffff;
  }

  /** After so many words nothing about a phrase changes any more. */
  int longestWait() {
    return longestWait;
  }

  /** The rule as the school wrote it. */
  PhraseRule phraseRule(int rule) {
    return new PhraseRule(
        textOf(rule, Rule.ID),
        textOf(rule, Rule.PHRASE),
        textOf(rule, Rule.CATEGORY),
        flags(rule) & Rule.SEVERITY);
  }

  String textOf(int rule, int field) {
    return texts.text(rule(rule, field));
  }

  int form(int form, int field) {
    return ints.get(forms + form * PolicyFormat.FORM_INTS + field);
  }
}
