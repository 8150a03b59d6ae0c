package school.lantern.collector.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is which, by what is written above it: capitals, spaces and punctuation do
 * not matter, nor does the order.
 *
 * @param file the file's name
 * @param columns where each known heading stands, the first is 1
 * @param width how many columns there are, unknown ones included
 */
record CsvHeading(String file, Map<String, Integer> columns, int width) {

  CsvHeading {
    columns = Map.copyOf(columns);
  }

  static CsvHeading of(TableKind<?> kind, CsvLines.Line line, Mistakes mistakes) {
    List<String> written = line.fields();
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int index = 0; index < written.size(); index++) {
      String text = written.get(index);
      Place here = new Place(kind.file(), line.number(), index + 1, text.strip());
      Optional<String> known =
          kind.columns().stream().filter(name -> meant(kind, name, text)).findFirst();
      if (known.isEmpty() && !text.isBlank()) {
        mistakes.warning(
            here,
            text,
            "Lantern does not know this column and leaves it out.",
            "Nothing, if it is not needed. Known: " + String.join(", ", kind.columns()) + ".");
      } else if (known.isPresent() && columns.putIfAbsent(known.get(), index + 1) != null) {
        mistakes.error(here, text, "This column is there twice.", "Remove one of them.");
      }
    }
    kind.required().stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(
            name ->
                mistakes.error(
                    Place.line(kind.file(), line.number()),
                    "",
                    "There is no column “%s”.".formatted(name),
                    "Write the headings in the first line, with commas between: "
                        + String.join(",", kind.columns())
                        + "."));
    return new CsvHeading(kind.file(), columns, written.size());
  }

  boolean hasAll(List<String> names) {
    return columns.keySet().containsAll(names);
  }

  /** The first is 1; 0 when there is none. */
  int column(String name) {
    return columns.getOrDefault(name, 0);
  }

  Place at(int line, String name) {
    return new Place(file, line, column(name), name);
  }

  private static boolean meant(TableKind<?> kind, String name, String text) {
    return plain(name).equals(plain(text))
        || kind.headings().synonyms().entrySet().stream()
            .anyMatch(
                other ->
                    other.getValue().equals(name) && plain(other.getKey()).equals(plain(text)));
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
