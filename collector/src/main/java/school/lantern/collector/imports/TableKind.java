package school.lantern.collector.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of row: how a file of such rows looks, and when two rows are about the same thing. The
 * kinds of the plain CSV set are the {@link Tables} that a {@link Draft} has; other formats make
 * kinds of their own for {@link CsvFile}.
 *
 * @param file the name of the file
 * @param headings what is written above its columns
 * @param reading makes the thing of a row, unless the row is broken
 * @param key tells whether two rows are about the same thing
 * @param <T> what a row says
 */
public record TableKind<T>(
    String file,
    Headings headings,
    Function<CsvRow, Optional<T>> reading,
    Function<T, Object> key) {

  /**
   * What is written above the columns.
   *
   * @param required the columns that it must have; the first names the thing
   * @param optional the columns that it may have
   * @param synonyms what some programs write instead: a heading by the other name
   */
  public record Headings(
      List<String> required, List<String> optional, Map<String, String> synonyms) {

    public Headings {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
      synonyms = Map.copyOf(synonyms);
    }
  }

  /** A kind whose columns have one name each. */
  public TableKind(
      String file,
      List<String> required,
      List<String> optional,
      Function<CsvRow, Optional<T>> reading,
      Function<T, Object> key) {
    this(file, new Headings(required, optional, Map.of()), reading, key);
  }

  public List<String> required() {
    return headings.required();
  }

  public List<String> optional() {
    return headings.optional();
  }

  /** All columns, in the order of the documentation. */
  public List<String> columns() {
    return Stream.concat(required().stream(), optional().stream()).toList();
  }

  /** The same kind in a file of another name. */
  public TableKind<T> in(String otherFile) {
    return new TableKind<>(otherFile, headings, reading, key);
  }
}
