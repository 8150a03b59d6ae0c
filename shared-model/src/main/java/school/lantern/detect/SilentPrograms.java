package school.lantern.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import school.lantern.detect.PolicyFormat.Rule;
import school.lantern.detect.PolicyFormat.Section;

/** In which programs which phrases do not count; few phrases have any. */
final class SilentPrograms {
  private final Map<String, Set<String>> programsOfRule = new HashMap<>();

  SilentPrograms(CompiledPolicy policy) {
    for (int rule = 0; rule < policy.rules(); rule++) {
      int list = policy.rule(rule, Rule.PROGRAMS);
      if (list != 0) {
        programsOfRule.put(policy.textOf(rule, Rule.ID), programs(policy, list));
      }
    }
  }

  private static Set<String> programs(CompiledPolicy policy, int list) {
    Set<String> programs = new HashSet<>();
    int begin = policy.begin(Section.LISTS) + list;
    int end = begin + policy.ints.get(begin);
    for (int at = begin + 1; at <= end; at++) {
      programs.add(policy.texts.text(policy.ints.get(at)));
    }
    return programs;
  }

  boolean silent(String ruleId, String program) {
    Set<String> programs = programsOfRule.get(ruleId);
    return programs != null && programs.contains(program.strip().toLowerCase(Locale.ROOT));
  }
}
