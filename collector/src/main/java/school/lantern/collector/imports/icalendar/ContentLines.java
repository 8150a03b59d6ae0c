package school.lantern.collector.imports.icalendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/**
 * Puts folded lines together and takes them apart into name, parameters and value.
 *
 * <p>Written here rather than left to the library because that stops at the first broken line and
 * counts lines after unfolding: neither helps somebody who looks for line 2417.
 *
 * @param file the file's name
 * @param mistakes where broken lines go
 */
record ContentLines(String file, Mistakes mistakes) {
  /** A calendar of one person for a year has some 10,000. */
  private static final int LINES_MAX = 500_000;

  /** Longer are pictures and formatted mails, which say nothing about a timetable. */
  private static final int CHARS_MAX = 10_000;

  private static final int SHOWN_CHARS = 80;

  private static final Set<String> OF_USE =
      Set.of(
          "ATTENDEE",
          "CATEGORIES",
          "DTEND",
          "DTSTART",
          "DURATION",
          "EXDATE",
          "LOCATION",
          "ORGANIZER",
          "RDATE",
          "RECURRENCE-ID",
          "RRULE",
          "SUMMARY",
          "UID",
          WrittenCalendar.WITHOUT_TRIPS);

  /** The lines that make sense, in order; every other one is a mistake. */
  List<ContentLine> read(String text) {
    List<ContentLine> lines = new ArrayList<>();
    StringBuilder unfolded = new StringBuilder();
    int begins = 0;
    int number = 0;
    for (String physical : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (number > LINES_MAX) {
        mistakes.error(
            Place.line(file, number),
            "",
            "The file has more than %d lines.".formatted(LINES_MAX),
            "Check that it is the right file.");
        return lines;
      }
      boolean goesOn =
          !physical.isEmpty() && (physical.charAt(0) == ' ' || physical.charAt(0) == '\t');
      if (goesOn && begins == 0) {
        mistakes.error(
            Place.line(file, number),
            physical.strip(),
            "The line begins with a blank, as if it went on from a line before, but none is there.",
            "Export the calendar again, or remove the blank.");
      } else if (goesOn) {
        append(unfolded, physical, 1);
      } else {
        add(lines, begins, unfolded.toString());
        unfolded.setLength(0);
        append(unfolded, physical, 0);
        begins = physical.isBlank() ? 0 : number;
      }
    }
    add(lines, begins, unfolded.toString());
    return lines;
  }

  /** One letter too many tells that there were more. */
  private static void append(StringBuilder unfolded, String physical, int from) {
    int room = CHARS_MAX + 1 - unfolded.length();
    unfolded.append(physical, from, Math.min(physical.length(), from + room));
  }

  private void add(List<ContentLine> lines, int begins, String text) {
    if (text.length() > CHARS_MAX) {
      tooLong(begins, text);
    } else if (!text.isBlank()) {
      of(begins, text).ifPresentOrElse(lines::add, () -> broken(begins, text));
    }
  }

  private void tooLong(int line, String text) {
    int end = nameEnds(text);
    if (end > 0 && !OF_USE.contains(name(text, end))) {
      return;
    }
    mistakes.error(
        Place.line(file, line),
        text.substring(0, SHOWN_CHARS),
        "The line has more than %d letters.".formatted(CHARS_MAX),
        "Export the calendar again, or shorten the line.");
  }

  private void broken(int line, String text) {
    mistakes.error(
        Place.line(file, line),
        text,
        "This is no line of a calendar: it has no name with a colon behind it.",
        "Export the calendar again; a text that goes on in the next line has a blank before it there.");
  }

  private static Optional<ContentLine> of(int line, String text) {
    int end = nameEnds(text);
    if (end <= 0) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    int at = end;
    while (at < text.length() && text.charAt(at) == ';') {
      int next = parameterEnds(text, at + 1);
      if (next < 0) {
        return Optional.empty();
      }
      String parameter = text.substring(at + 1, next);
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.put(
            parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
            parameter.substring(equals + 1).replace("\"", "").strip());
      }
      at = next;
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    return Optional.of(new ContentLine(line, name(text, end), parameters, text.substring(at + 1)));
  }

  /** Without the group in front. */
  private static String name(String text, int end) {
    return text.substring(text.lastIndexOf('.', end - 1) + 1, end).toUpperCase(Locale.ROOT);
  }

  private static int nameEnds(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == ';' || letter == ':') {
        return index;
      }
      if (!Character.isLetterOrDigit(letter) && letter != '-' && letter != '.') {
        return -1;
      }
    }
    return -1;
  }

  /** A colon or semicolon inside quotation marks ends nothing. */
  private static int parameterEnds(String text, int from) {
    boolean quoted = false;
    for (int index = from; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && (letter == ';' || letter == ':')) {
        return index;
      }
    }
    return -1;
  }
}
