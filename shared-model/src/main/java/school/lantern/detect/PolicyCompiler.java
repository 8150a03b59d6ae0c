package school.lantern.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import school.lantern.detect.PolicyFormat.Form;
import school.lantern.detect.PolicyFormat.Rule;
import school.lantern.detect.PolicyFormat.Section;

/**
 * Makes of a policy the flat file that matchers run from. The same policy and words give the same
 * bytes on every machine.
 */
public final class PolicyCompiler {
  private PolicyCompiler() {}

  /** {@link #compile(PhrasePolicy, Collection, Map)} without other words. */
  public static ByteBuffer compile(PhrasePolicy policy, Collection<String> ordinaryWords) {
    return compile(policy, ordinaryWords, Map.of());
  }

  /**
   * Compiles a policy. A phrase without any letter or digit can stand nowhere and is left out.
   *
   * @param ordinaryWords words and names in which no disguise is looked for, lower case
   * @param otherWords by a phrase, folded, what else people write for it; counts for phrases that
   *     are not {@link PhraseMode#EXACT}
   * @return the file; {@link CompiledPolicy#of} reads it
   * @throws IllegalArgumentException if it has more than about a million words
   */
  public static ByteBuffer compile(
      PhrasePolicy policy, Collection<String> ordinaryWords, Map<String, List<String>> otherWords) {
    Texts texts = new Texts();
    Vocabulary words = new Vocabulary();
    RuleTable rules = new RuleTable(policy, otherWords, texts);
    PhraseStates states = new PhraseStates(rules, words, ordinaryWords);
    FormTable forms = new FormTable(rules, words);

    int[][] sections = new int[Section.END.number][];
    sections[Section.RULES.number] = rules.flat();
    sections[Section.LISTS.number] = rules.lists();
    sections[Section.STEPS.number] = states.steps();
    sections[Section.STATES.number] = states.states();
    sections[Section.ENDS.number] = states.ends();
    sections[Section.FORMS.number] = forms.flat(texts);
    HashTable keys = forms.keys();
    sections[Section.FORM_KEYS.number] = keys.flat();
    sections[Section.FORM_FILTER.number] = KeyFilter.flat(keys.keys().toArray());
    sections[Section.WORDS.number] = words.table();
    sections[Section.WORD_ENTRIES.number] = words.entries(texts, states);
    sections[Section.NARROW.number] = texts.narrow();
    sections[Section.WIDE.number] = texts.wide();
    sections[Section.ORDINARY.number] = Ordinary.flat(ordinaryWords);
    return file(sections);
  }

  private static ByteBuffer file(int[][] sections) {
    int at = PolicyFormat.HEADER_INTS + Section.COUNT;
    int length = at;
    for (int[] section : sections) {
      length += section.length;
    }
    ByteBuffer file = ByteBuffer.allocate(length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(PolicyFormat.MAGIC).putInt(PolicyFormat.VERSION).putInt(length).putInt(0);
    file.putInt(longestWait(sections[Section.RULES.number]));
    file.putInt(embeds(sections[Section.FORMS.number]) ? 1 : 0);
    for (int[] section : sections) {
      file.putInt(at);
      at += section.length;
    }
    file.putInt(at);
    for (int[] section : sections) {
      for (int value : section) {
        file.putInt(value);
      }
    }
    file.flip();
    file.putInt(12, CompiledPolicy.checksum(file));
    return file.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int longestWait(int[] rules) {
    int longest = 0;
    for (int rule = 0; rule < rules.length; rule += PolicyFormat.RULE_INTS) {
      int words = rules[rule + Rule.WORDS];
      longest = Math.max(longest, Math.max(words >>> Short.SIZE, words & 0xffff));
    }
    return longest;
  }

  private static boolean embeds(int[] forms) {
    for (int form = 0; form < forms.length; form += PolicyFormat.FORM_INTS) {
      if ((forms[form + Form.TARGET] & Form.IS_EMBEDDED) != 0) {
        return true;
      }
    }
    return false;
  }
}
