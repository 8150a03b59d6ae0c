package school.lantern.collector.imports.oneroster;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.Upload;

/**
 * Which files are there, and whether each is the whole or only what changed. Without a manifest,
 * each file that is there is the whole.
 *
 * @param modes what it says of each file that is there
 */
record Manifest(Map<RosterFile, Mode> modes) {
  static final String FILE = "manifest.csv";

  private static final TableKind<Line> LINES =
      new TableKind<>(
          FILE, List.of("propertyName", "value"), List.of(), Manifest::line, Line::property);

  Manifest {
    modes = Map.copyOf(modes);
  }

  /** What a file is. */
  enum Mode {
    BULK,
    DELTA
  }

  private record Line(String property, String value) {}

  private static Optional<Line> line(CsvRow row) {
    String property = row.text("propertyName");
    String value = row.raw("value");
    return row.unlessBroken(() -> new Line(property, value));
  }

  static Manifest of(Upload upload, Mistakes mistakes) {
    Map<RosterFile, Mode> modes = new EnumMap<>(RosterFile.class);
    for (RosterFile file : RosterFile.values()) {
      if (upload.names().contains(file.file())) {
        modes.put(file, Mode.BULK);
      }
    }
    if (upload.names().contains(FILE)) {
      Table<Line> lines = new CsvFile<>(LINES, upload.text(FILE)).read(mistakes);
      lines.rows().forEach(row -> said(row, modes, mistakes));
    }
    return new Manifest(modes);
  }

  private static void said(Table.Row<Line> row, Map<RosterFile, Mode> modes, Mistakes mistakes) {
    String property = row.value().property();
    for (RosterFile file : RosterFile.values()) {
      if (property.equalsIgnoreCase("file." + file.word())) {
        Place place = row.at("value");
        boolean there = modes.containsKey(file);
        switch (row.value().value().toLowerCase(Locale.ROOT)) {
          case "bulk" -> missing(there, file, place, mistakes);
          case "delta" -> {
            missing(there, file, place, mistakes);
            modes.replace(file, Mode.DELTA);
          }
          case "absent" -> {
            if (modes.remove(file) != null) {
              mistakes.warning(
                  place,
                  "absent",
                  "The manifest says that there is no %s; it is left out.".formatted(file.file()),
                  "Write bulk or delta, if it should be read.");
            }
          }
          default ->
              mistakes.error(
                  place,
                  row.value().value(),
                  "OneRoster has no such word here.",
                  "Write bulk, delta or absent.");
        }
      }
    }
  }

  private static void missing(boolean there, RosterFile file, Place place, Mistakes mistakes) {
    if (!there) {
      mistakes.error(
          place,
          "",
          "The manifest says that there is a file %s.csv.".formatted(file.word()),
          "Hand it in as well, or write absent.");
    }
  }
}
