package school.lantern.collector.imports;

/**
 * Something wrong in the files.
 *
 * @param place where
 * @param severity whether it stops the import
 * @param value what stands there, shortened
 * @param what what is wrong with it, a sentence
 * @param remedy what to do about it, a sentence
 */
public record Mistake(Place place, Severity severity, String value, String what, String remedy) {
  private static final int VALUE_MAX_CHARS = 60;

  public Mistake {
    value = value.length() > VALUE_MAX_CHARS ? value.substring(0, VALUE_MAX_CHARS) + "…" : value;
  }

  /** Whether it can be imported all the same. */
  public boolean warning() {
    return severity == Severity.WARNING;
  }

  /** As compilers write it, on one line: {@code rooms.csv:3:2: error: name “”: ...}. */
  public String written() {
    return "%s: %s: %s%s%s %s"
        .formatted(
            place.written(),
            warning() ? "warning" : "error",
            place.heading().isEmpty() ? "" : place.heading() + " ",
            value.isEmpty() ? "" : "“" + value + "”: ",
            what,
            remedy)
        .strip();
  }

  /** What a mistake means for the import. */
  public enum Severity {
    /** Nothing can be imported. */
    ERROR,
    /** Probably not meant, but it can be imported. */
    WARNING
  }
}
