package school.lantern.demo.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One file of comma-separated values, line by line. */
final class Csv {
  private final String name;
  private final List<String> lines = new ArrayList<>();

  Csv(String name, String... headings) {
    this.name = name;
    add((Object[]) headings);
  }

  void add(Object... fields) {
    lines.add(
        Arrays.stream(fields)
            .map(String::valueOf)
            .map(Csv::quoted)
            .collect(Collectors.joining(",")));
  }

  void writeTo(Path folder) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String quoted(String field) {
    return field.matches("[^\",\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
