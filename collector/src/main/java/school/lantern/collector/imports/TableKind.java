package school.lantern.collector.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of file.
 *
 * @param file its name
 * @param required the columns that it must have; the first names the thing
 * @param optional the columns that it may have
 * @param reading makes the thing of a row, unless the row is broken
 * @param key tells whether two rows are about the same thing
 * @param <T> what a row says
 */
record TableKind<T>(
    String file,
    List<String> required,
    List<String> optional,
    Function<CsvRow, Optional<T>> reading,
    Function<T, Object> key) {

  /** All columns, in the order of the documentation. */
  List<String> columns() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }
}
