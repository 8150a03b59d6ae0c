package school.lantern.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.detect.PolicyFormat.Rule;

/** How long a phrase waits for an exception that may still explain it away. */
final class ExceptionWaits {
  private ExceptionWaits() {}

  /** How many words an exception may still go on for, after a phrase that it holds. */
  static int[] of(List<RuleTable.Entry> entries, List<int[]> concerned) {
    Map<List<String>, List<Integer>> byWords = new HashMap<>();
    int[] longest = new int[entries.size()];
    for (int rule = 0; rule < entries.size(); rule++) {
      if (!entries.get(rule).is(Rule.IS_EXCEPTION)) {
        byWords.computeIfAbsent(entries.get(rule).words(), none -> new ArrayList<>()).add(rule);
      }
    }
    for (int exception = 0; exception < entries.size(); exception++) {
      RuleTable.Entry entry = entries.get(exception);
      if (!entry.is(Rule.IS_EXCEPTION)) {
        continue;
      }
      Set<Integer> only = new HashSet<>();
      Arrays.stream(concerned.get(exception)).forEach(only::add);
      int size = entry.words().size();
      for (int from = 0; from < size; from++) {
        for (int until = from + 1; until <= size; until++) {
          for (int rule : byWords.getOrDefault(entry.words().subList(from, until), List.of())) {
            if (!entry.is(Rule.IS_LIMITED) || only.contains(rule)) {
              longest[rule] = Math.max(longest[rule], size - until);
            }
          }
        }
      }
    }
    return longest;
  }
}
