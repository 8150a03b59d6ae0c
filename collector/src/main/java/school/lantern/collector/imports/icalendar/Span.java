package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;

/**
 * The days that matter: what repeats for ever is read no further.
 *
 * @param first the first day
 * @param last the last day, itself in the span
 */
record Span(LocalDate first, LocalDate last) {

  /**
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a span cannot end before it starts");
    }
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
