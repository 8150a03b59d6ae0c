package school.lantern.collector.imports.icalendar;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Year groups as they stand in titles: {@code Year 11}, {@code Y12 & Y13}, {@code Years 12-13}. */
final class YearGroups {
  private static final int LAST = 14;
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\by(?:ea)?r?s?\\s*(\\d{1,2})(?:\\s*(-|–|to|and|&|,|/)\\s*(?:y(?:ea)?r?s?)?\\s*(\\d{1,2}))?\\b");

  private YearGroups() {}

  static Set<Integer> in(String text) {
    Set<Integer> years = new TreeSet<>();
    Matcher found = NAMED.matcher(text);
    while (found.find()) {
      int from = Integer.parseInt(found.group(1));
      int until = found.group(3) == null ? from : Integer.parseInt(found.group(3));
      boolean range = found.group(2) != null && found.group(2).matches("(?i)-|–|to");
      if (range) {
        IntStream.rangeClosed(from, until).forEach(years::add);
      } else {
        years.add(from);
        years.add(until);
      }
    }
    years.removeIf(year -> year < 1 || year > LAST);
    return years;
  }
}
