package school.lantern.collector.imports.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a calendar file, unfolded: {@code DTSTART;TZID=Europe/London:20261123T090000}.
 *
 * @param line where it begins in the file, the first is 1
 * @param name what it is about, upper case, without a group in front
 * @param parameters by upper-case name; quotation marks around a value are gone
 * @param value what it says, as written
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {

  ContentLine {
    parameters = Map.copyOf(parameters);
  }

  /** The value of a parameter, empty when it is not there. */
  String parameter(String parameterName) {
    return parameters.getOrDefault(parameterName, "");
  }

  /** The value as people read it: escapes undone, blanks around it gone. */
  String text() {
    StringBuilder text = new StringBuilder(value.length());
    for (int index = 0; index < value.length(); index++) {
      char letter = value.charAt(index);
      if (letter == '\\' && index + 1 < value.length()) {
        index++;
        char escaped = value.charAt(index);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(letter);
      }
    }
    return text.toString().strip();
  }

  /** Several values with commas between, as dates are written. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    for (String one : value.split(",", -1)) {
      if (!one.isBlank()) {
        values.add(one.strip());
      }
    }
    return values;
  }

  /** Whether it says {@code word}, in any capitals. */
  boolean says(String word) {
    return value.strip().toUpperCase(Locale.ROOT).equals(word);
  }
}
