package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.imports.Progress.Step;

/** All formats that Lantern can read, and who reads which file. */
@ApplicationScoped
class Formats {
  private final List<SchoolFormat> formats;

  @Inject
  Formats(@Any Instance<SchoolFormat> formats) {
    this(formats.stream().toList());
  }

  /** For tests. */
  Formats(List<SchoolFormat> formats) {
    this.formats =
        formats.stream()
            .sorted(Comparator.comparing(SchoolFormat::stage).thenComparing(SchoolFormat::label))
            .toList();
  }

  /** Their names, as people call them. */
  List<String> labels() {
    return formats.stream().map(SchoolFormat::label).toList();
  }

  /** As {@link #read(Upload, Draft, Mistakes, Progress)}, unheard. */
  void read(Upload upload, Draft draft, Mistakes mistakes) {
    read(upload, draft, mistakes, Progress.UNHEARD);
  }

  /** Reads all files into {@code draft}, in an order that does not depend on theirs. */
  void read(Upload upload, Draft draft, Mistakes mistakes, Progress progress) {
    Map<SchoolFormat, Set<String>> shares = shares(upload, mistakes);
    int read = 0;
    for (Map.Entry<SchoolFormat, Set<String>> share : shares.entrySet()) {
      progress.at(Step.READING, read, upload.texts().size());
      share.getKey().read(upload.only(share.getValue()), draft, mistakes);
      read += share.getValue().size();
    }
    Set<String> unknown = upload.names();
    shares.values().forEach(unknown::removeAll);
    for (String name : unknown) {
      mistakes.warning(
          Place.file(name),
          "",
          "Lantern does not know this file and leaves it out.",
          "Nothing, if it is not needed. Known: " + known() + ".");
    }
    if (shares.isEmpty()) {
      mistakes.error(
          Place.file("the files"),
          "",
          "None of the files is one that Lantern knows.",
          "Hand in files of one of these: " + known() + ".");
    }
  }

  private String known() {
    return String.join("; ", labels());
  }

  /** Who reads which files, in the order of reading. */
  private Map<SchoolFormat, Set<String>> shares(Upload upload, Mistakes mistakes) {
    Map<SchoolFormat, Set<String>> shares = new LinkedHashMap<>();
    formats.forEach(format -> shares.put(format, new TreeSet<>(format.reads(upload))));
    Set<String> claimed =
        shares.entrySet().stream()
            .filter(share -> !(share.getKey() instanceof PlainFormat))
            .flatMap(share -> share.getValue().stream())
            .collect(Collectors.toSet());
    Map<String, String> readers = new TreeMap<>();
    shares.forEach(
        (format, names) -> {
          if (format instanceof PlainFormat) {
            names.removeAll(claimed);
          }
          for (String name : names) {
            String other = readers.putIfAbsent(name, format.label());
            if (other != null) {
              twoReaders(name, List.of(other, format.label()), mistakes);
            }
          }
        });
    shares.values().removeIf(Set::isEmpty);
    return shares;
  }

  private static void twoReaders(String name, List<String> labels, Mistakes mistakes) {
    mistakes.error(
        Place.file(name),
        "",
        "This looks like %s.".formatted(String.join(" and like ", labels)),
        "Hand the files of each format in by themselves.");
  }
}
