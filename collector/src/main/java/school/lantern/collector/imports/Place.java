package school.lantern.collector.imports;

/**
 * Where in the files something stands.
 *
 * @param file the file's name
 * @param line its line, the heading is 1; 0 when the row was imported earlier and is not in a file
 *     now
 * @param column the field in the line, the first is 1; 0 for the line as a whole
 * @param heading what the column is called, empty for the line as a whole
 */
public record Place(String file, int line, int column, String heading) {

  /** A file as a whole. */
  public static Place file(String file) {
    return new Place(file, 0, 0, "");
  }

  /** A line as a whole. */
  public static Place line(String file, int line) {
    return new Place(file, line, 0, "");
  }

  /** As compilers write it: {@code lessons.csv:12:4}. */
  public String written() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
