package school.lantern.collector.imports.icalendar;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes lines of a calendar: escaped, and folded so that none is longer than 75 bytes. */
final class CalendarText {
  private static final int LINE_MAX_BYTES = 75;

  private final StringBuilder text = new StringBuilder();

  /** A line as it is: its value needs no escapes. */
  CalendarText line(String line) {
    int bytes = 0;
    for (int index = 0; index < line.length(); ) {
      int letter = line.codePointAt(index);
      int length = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > LINE_MAX_BYTES) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.appendCodePoint(letter);
      bytes += length;
      index += Character.charCount(letter);
    }
    text.append("\r\n");
    return this;
  }

  CalendarText lines(List<String> lines) {
    lines.forEach(this::line);
    return this;
  }

  /** A line whose value people read. */
  CalendarText words(String name, String value) {
    return line(
        name
            + ":"
            + value
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n"));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
