package school.lantern.collector.imports.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/** Finds the components in the lines of one file. */
final class Components {
  /** A calendar, an event in it, an alarm in that: three. */
  private static final int DEPTH_MAX = 10;

  private final String file;
  private final Mistakes mistakes;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Component> done = new ArrayList<>();

  private Components(String file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** A component whose end has not been seen yet. */
  private record Open(String name, int line, List<ContentLine> lines, List<Component> parts) {}

  /**
   * The outermost components of {@code text}; what is not closed properly is a mistake and left
   * out.
   */
  static List<Component> of(String file, String text, Mistakes mistakes) {
    Components components = new Components(file, mistakes);
    List<ContentLine> lines = new ContentLines(file, mistakes).read(text);
    for (ContentLine line : lines) {
      components.take(line);
      if (components.open.size() > DEPTH_MAX) {
        mistakes.error(
            Place.line(file, line.line()),
            line.value(),
            "Here begins something inside of something, more than %d deep.".formatted(DEPTH_MAX),
            "Export the calendar again: this is no calendar that a program wrote.");
        return List.of();
      }
    }
    components.finish();
    return components.done;
  }

  private void take(ContentLine line) {
    switch (line.name()) {
      case "BEGIN" ->
          open.push(new Open(nameOf(line), line.line(), new ArrayList<>(), new ArrayList<>()));
      case "END" -> end(line);
      default -> {
        Open inside = open.peek();
        if (inside != null) {
          inside.lines().add(line);
        }
      }
    }
  }

  private void end(ContentLine line) {
    Open inside = open.peek();
    if (inside == null || !inside.name().equals(nameOf(line))) {
      mistakes.error(
          Place.line(file, line.line()),
          line.value(),
          inside == null
              ? "Something ends here that did not begin."
              : "Here ends another thing than began in line %d (%s)."
                  .formatted(inside.line(), inside.name()),
          "Export the calendar again: part of it is missing.");
      leave(nameOf(line));
      return;
    }
    open.pop();
    Component component =
        new Component(inside.name(), inside.line(), inside.lines(), inside.parts());
    Open around = open.peek();
    (around == null ? done : around.parts()).add(component);
  }

  /** One missing end is one mistake: what was left open inside is given up. */
  private void leave(String name) {
    boolean left = open.stream().noneMatch(one -> one.name().equals(name));
    while (!left) {
      left = open.pop().name().equals(name);
    }
  }

  private void finish() {
    Open missing = open.peek();
    if (missing != null) {
      mistakes.error(
          Place.line(file, missing.line()),
          missing.name(),
          "What begins here never ends: the file was cut short.",
          "Export the calendar again.");
    }
  }

  private static String nameOf(ContentLine line) {
    return line.value().strip().toUpperCase(Locale.ROOT);
  }
}
