package school.lantern.collector.imports.oneroster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.oneroster.Manifest.Mode;
import school.lantern.collector.platform.LanternConfig;

/**
 * OneRoster CSV, versions 1.1 and 1.2, as a whole or only what changed. What it told is remembered,
 * so that changes can be worked in and what it brought can be told from what came by other ways.
 */
@ApplicationScoped
class OneRosterFormat implements SchoolFormat {
  private static final String KEY = "OneRoster";

  /**
   * Files of OneRoster that say nothing about supervision: marks, demographics. Never looked at.
   */
  private static final Set<String> UNREAD =
      Set.of(
          "categories.csv",
          "classresources.csv",
          "courseresources.csv",
          "demographics.csv",
          "lineitems.csv",
          "lineitemlearningobjectiveids.csv",
          "lineitemscorescales.csv",
          "resources.csv",
          "resultlearningobjectiveids.csv",
          "results.csv",
          "resultscorescales.csv",
          "scorescales.csv",
          "userprofiles.csv",
          "userresources.csv");

  /** In which column of a file stands what the plain CSV set calls by another name. */
  private static final Map<RosterFile, Map<String, String>> PLAIN_NAMES =
      Map.of(
          RosterFile.USERS,
          Map.of(
              "id",
              "sourcedId",
              "name",
              "familyName",
              "kind",
              "role",
              "year",
              "grades",
              "logons",
              "username"),
          RosterFile.SESSIONS,
          Map.of("name", "title", "start", "startDate", "end", "endDate"),
          RosterFile.CLASSES,
          Map.of("name", "classCode", "year", "grades", "subject", "subjects"),
          RosterFile.ENROLLMENTS,
          Map.of("group", "classSourcedId", "person", "userSourcedId"));

  private final Clock clock;
  private final LanternConfig config;

  OneRosterFormat(Clock clock, LanternConfig config) {
    this.clock = clock;
    this.config = config;
  }

  @Override
  public String label() {
    return "OneRoster CSV 1.1 and 1.2";
  }

  @Override
  public Set<String> reads(Upload upload) {
    return known(upload);
  }

  static Set<String> known(Upload upload) {
    Set<String> mine = new TreeSet<>();
    for (String name : upload.names()) {
      if (RosterFile.of(name).isPresent() && heading(upload, name).contains("sourcedid")) {
        mine.add(name);
      }
    }
    if (!mine.isEmpty()) {
      upload.names().stream().filter(UNREAD::contains).forEach(mine::add);
    }
    if (heading(upload, Manifest.FILE).contains("propertyname")) {
      mine.add(Manifest.FILE);
    }
    return mine;
  }

  private static String heading(Upload upload, String name) {
    return upload.text(name).lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
  }

  @Override
  public Stage stage() {
    return Stage.DIRECTORY;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    read(upload, draft, mistakes, LocalDate.ofInstant(clock.instant(), config.zone()));
  }

  static void read(Upload upload, Draft draft, Mistakes mistakes, LocalDate today) {
    Manifest manifest = Manifest.of(upload, mistakes);
    Roster before = remembered(draft);
    Roster now = remembered(draft);
    Map<RosterFile, Set<String>> named = new EnumMap<>(RosterFile.class);
    new TreeMap<>(manifest.modes())
        .forEach(
            (file, mode) -> {
              Table<Entry> read = Entries.read(file, upload.text(file.file()), mistakes);
              named.put(file, read.named());
              take(file, mode, rows(file, read, mistakes), now, mistakes);
            });
    new References(now, named, mistakes).check();
    Set<RosterFile> touched = manifest.modes().keySet();
    if (touched.contains(RosterFile.SESSIONS)) {
      RosterTerms.put(now, draft);
    }
    if (touched.contains(RosterFile.USERS) || touched.contains(RosterFile.ROLES)) {
      RosterPeople.put(before, now, draft, mistakes);
    }
    if (now.has(RosterFile.CLASSES)) {
      RosterGroups.put(before, now, draft, today);
      RosterGroups.rooms(now, draft, mistakes);
    }
    draft.remember(KEY, now.note());
  }

  private static Roster remembered(Draft draft) {
    return draft.remembered(KEY).map(Roster::remembered).orElseGet(Roster::empty);
  }

  private static void take(
      RosterFile file, Mode mode, List<Table.Row<Entry>> rows, Roster now, Mistakes mistakes) {
    switch (mode) {
      case BULK -> now.replace(file, rows);
      case DELTA -> {
        if (!now.has(file)) {
          mistakes.error(
              Place.file(file.file()),
              "",
              "These are only changes, and there is nothing yet that they change.",
              "Hand in a complete set first: bulk in the manifest.");
        }
        now.change(file, rows);
      }
    }
  }

  /** The rows, placed by the headings of the plain CSV set as well; an id stands there once. */
  private static List<Table.Row<Entry>> rows(
      RosterFile file, Table<Entry> read, Mistakes mistakes) {
    Set<String> seen = new HashSet<>();
    for (Table.Row<Entry> row : read.rows()) {
      if (!seen.add(row.value().id())) {
        mistakes.error(
            row.at("sourcedId"),
            row.value().id(),
            "This id is there already.",
            "Remove one of the two lines, or correct it.");
      }
    }
    if (read.rows().isEmpty()) {
      return List.of();
    }
    Table.Source source = source(file, read.rows().getFirst().source());
    return read.rows().stream()
        .map(row -> new Table.Row<>(row.value(), source, row.line()))
        .toList();
  }

  private static Table.Source source(RosterFile file, Table.Source read) {
    Map<String, Integer> columns = new HashMap<>(read.columns());
    PLAIN_NAMES
        .getOrDefault(file, Map.of())
        .forEach(
            (plain, name) -> {
              if (read.columns().containsKey(name)) {
                columns.put(plain, read.columns().getOrDefault(name, 0));
              }
            });
    return new Table.Source(read.file(), columns);
  }
}
