package school.lantern.collector.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import school.lantern.collector.platform.Database;

/** School data to take away, in each form that there is. Who took what is on the audit log. */
@ApplicationScoped
class Exports {
  private final List<SchoolExport> exports;
  private final Database database;
  private final SchoolRecords records;
  private final ImportJournal journal;

  Exports(
      @All List<SchoolExport> exports,
      Database database,
      SchoolRecords records,
      ImportJournal journal) {
    this.exports =
        exports.stream()
            .sorted(
                Comparator.comparing((SchoolExport export) -> !(export instanceof PlainExport))
                    .thenComparing(SchoolExport::label))
            .toList();
    this.database = database;
    this.records = records;
    this.journal = journal;
  }

  /**
   * A form to choose.
   *
   * @param name for addresses and the console, such as {@code "plain-csv"}
   * @param label as people call it
   * @param lacks what is not in it; empty when nothing is left out
   */
  record Choice(String name, String label, String lacks) {}

  /** What there is; the plain CSV set, which loses nothing, is the first. */
  List<Choice> choices() {
    return exports.stream()
        .map(export -> new Choice(name(export), export.label(), export.lacks()))
        .toList();
  }

  /**
   * The files of the form with this name, by their names; those that are not for the viewer lack.
   */
  Optional<Map<String, String>> files(String site, String name, Viewer viewer) {
    return exports.stream()
        .filter(export -> name(export).equals(name))
        .findFirst()
        .map(
            export ->
                database.write(
                    () -> {
                      SchoolData data = records.load(site);
                      Map<String, String> files =
                          new TreeMap<>(
                              viewer.seesReasons()
                                  ? export.files(data)
                                  : export.filesWithoutReasons(data));
                      files.keySet().removeIf(file -> !viewer.sees(file));
                      journal.seen(
                          viewer.logOn(),
                          "school-data.exported",
                          export.label() + (viewer.seesReasons() ? "" : ", without reasons"));
                      return files;
                    }));
  }

  /** One zip that holds them. */
  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String name(SchoolExport export) {
    return export
        .label()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9.]+", "-")
        .replaceAll("^-|-$", "");
  }
}
