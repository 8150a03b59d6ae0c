package school.lantern.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.util.zip.CRC32C;
import school.lantern.detect.PolicyFormat.Form;
import school.lantern.detect.PolicyFormat.Rule;
import school.lantern.detect.PolicyFormat.Section;
import school.lantern.model.PhraseRule;

/**
 * A policy as matchers run it: a view of a flat file, which may be mapped or lie outside the heap.
 * Immutable; for any number of threads.
 */
public final class CompiledPolicy {
  static final int NONE = -1;

  final IntBuffer ints;
  private final CharBuffer text;
  private final int[] begins = new int[Section.COUNT];

  private CompiledPolicy(ByteBuffer file) {
    ByteBuffer whole = file.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.ints = whole.asIntBuffer();
    for (Section section : Section.values()) {
      begins[section.number] = ints.get(PolicyFormat.HEADER_INTS + section.number);
    }
    this.text =
        whole
            .slice(begin(Section.TEXT) * Integer.BYTES, size(Section.TEXT) * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asCharBuffer();
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
    sum.update(file.duplicate().position(PolicyFormat.HEADER_INTS * Integer.BYTES));
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
    for (int form = 0; form < size(Section.FORMS) / PolicyFormat.FORM_INTS; form++) {
      if ((form(form, Form.FLAGS) & Form.IS_EMBEDDED) != 0) {
        return true;
      }
    }
    return false;
  }

  private int rules() {
    return size(Section.RULES) / PolicyFormat.RULE_INTS;
  }

  private int size(Section section) {
    return begins[section.number + 1] - begins[section.number];
  }

  int begin(Section section) {
    return begins[section.number];
  }

  char letter(int place) {
    return text.get(place);
  }

  String text(int place, int length) {
    return text.subSequence(place, place + length).toString();
  }

  // Tables

  /** The first slot of a key in a table that begins at {@code table}. */
  int slot(int table, int hash) {
    return hash & (ints.get(table) - 1);
  }

  int next(int table, int slot) {
    return (slot + 1) & (ints.get(table) - 1);
  }

  int hashAt(int table, int slot) {
    return ints.get(table + 1 + 2 * slot);
  }

  /** {@link #NONE} for an empty slot. */
  int valueAt(int table, int slot) {
    return ints.get(table + 2 + 2 * slot);
  }

  /** The word with these letters, of which {@code hash} is the hash; or {@link #NONE}. */
  int word(int hash, Tape tape, int from, int until) {
    int table = begin(Section.WORDS);
    for (int slot = slot(table, hash); ; slot = next(table, slot)) {
      int word = valueAt(table, slot);
      if (word == NONE || (hashAt(table, slot) == hash && isWord(word, tape, from, until))) {
        return word;
      }
    }
  }

  /** Whether a word with this hash is in the policy. */
  boolean hasWord(int hash) {
    int table = begin(Section.WORDS);
    for (int slot = slot(table, hash); ; slot = next(table, slot)) {
      if (valueAt(table, slot) == NONE) {
        return false;
      }
      if (hashAt(table, slot) == hash) {
        return true;
      }
    }
  }

  private boolean isWord(int word, Tape tape, int from, int until) {
    int at = begin(Section.WORD_TEXT) + 2 * word;
    int place = ints.get(at);
    if (ints.get(at + 1) != until - from) {
      return false;
    }
    for (int unit = from; unit < until; unit++) {
      if (tape.unit(unit) != letter(place + unit - from)) {
        return false;
      }
    }
    return true;
  }

  boolean isOrdinary(int hash) {
    return Ordinary.contains(ints, begin(Section.ORDINARY), hash);
  }

  /** The state one word further back, or {@link #NONE}. */
  int step(int state, int word) {
    int table = begin(Section.STEPS);
    int hash = Hash.pair(state, word);
    for (int slot = slot(table, hash); ; slot = next(table, slot)) {
      int value = valueAt(table, slot);
      if (value == NONE) {
        return NONE;
      }
      if (hashAt(table, slot) == hash && state(value, 0) == state && state(value, 1) == word) {
        return value;
      }
    }
  }

  int state(int state, int field) {
    return ints.get(begin(Section.STATES) + PolicyFormat.STATE_INTS * state + field);
  }

  // Rules

  int rule(int rule, int field) {
    return ints.get(begin(Section.RULES) + rule * PolicyFormat.RULE_INTS + field);
  }

  int flags(int rule) {
    return rule(rule, Rule.FLAGS);
  }

  /** The rule as the school wrote it. */
  PhraseRule phraseRule(int rule) {
    return new PhraseRule(
        textOf(rule, Rule.ID),
        textOf(rule, Rule.PHRASE),
        textOf(rule, Rule.CATEGORY),
        rule(rule, Rule.SEVERITY));
  }

  String textOf(int rule, int field) {
    return text(rule(rule, field), rule(rule, field + 1));
  }

  int form(int form, int field) {
    return ints.get(begin(Section.FORMS) + form * PolicyFormat.FORM_INTS + field);
  }
}
