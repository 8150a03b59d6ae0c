package school.lantern.collector.ledger;

import java.time.LocalDate;

/**
 * Some days in a row.
 *
 * @param first its first day
 * @param last its last day, itself in the span
 */
public record Span(LocalDate first, LocalDate last) {

  /**
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a span cannot end before it starts");
    }
  }

  /** A single day. */
  public static Span of(LocalDate day) {
    return new Span(day, day);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** How many days, weekends included. */
  public long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }
}
