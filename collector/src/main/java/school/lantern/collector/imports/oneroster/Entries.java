package school.lantern.collector.imports.oneroster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvRow;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;

/** Reads one file: each field by itself, without asking other files. */
final class Entries {
  private static final Set<String> STATUSES = Set.of("", "active", "tobedeleted", "inactive");
  private static final Set<String> SESSION_TYPES =
      Set.of("gradingperiod", "semester", "schoolyear", "term");
  private static final Set<String> CLASS_TYPES = Set.of("", "homeroom", "scheduled");
  private static final Set<String> ENROLMENT_ROLES =
      Set.of("administrator", "aide", "proctor", "student", "teacher");

  private Entries() {}

  static Table<Entry> read(RosterFile file, String text, Mistakes mistakes) {
    TableKind<Entry> kind =
        new TableKind<>(file.file(), file.headings(), row -> entry(file, row), Entry::id);
    return new CsvFile<>(kind, text).read(mistakes);
  }

  private static Optional<Entry> entry(RosterFile file, CsvRow row) {
    String id = row.text("sourcedId");
    String status = row.raw(RosterFile.STATUS);
    oneOf(row, RosterFile.STATUS, STATUSES, "Write active or tobedeleted, or leave it empty.");
    modified(row);
    Map<String, String> fields = new HashMap<>();
    List<String> wanted = new ArrayList<>(file.required());
    wanted.addAll(file.kept());
    wanted.addAll(List.of(RosterFile.STATUS, RosterFile.MODIFIED));
    for (String column : wanted) {
      String value = row.optional(column);
      if (value != null) {
        fields.put(column, value);
      }
    }
    if (!status.equalsIgnoreCase("tobedeleted")) {
      check(file, row);
    }
    return row.unlessBroken(() -> new Entry(id, fields));
  }

  private static void check(RosterFile file, CsvRow row) {
    switch (file) {
      case ORGS -> {}
      case SESSIONS -> session(row);
      case COURSES -> row.text("title");
      case CLASSES -> {
        row.text("title");
        oneOf(row, "classType", CLASS_TYPES, "Write homeroom or scheduled.");
      }
      case USERS -> user(row);
      case ROLES -> {
        row.text("userSourcedId");
        role(row);
        oneOf(row, "roleType", Set.of("", "primary", "secondary"), "Write primary or secondary.");
      }
      case ENROLLMENTS -> enrolment(row);
    }
  }

  private static void session(CsvRow row) {
    row.text("title");
    oneOf(row, "type", SESSION_TYPES, "Write gradingPeriod, semester, schoolYear or term.");
    LocalDate start = row.date("startDate");
    LocalDate end = row.date("endDate");
    if (end.isBefore(start)) {
      row.mistakeUnlessBroken(
          "endDate", "The session ends before it starts.", "Correct one of the dates.");
    }
  }

  private static void user(CsvRow row) {
    if (row.raw("givenName").isEmpty() && row.raw("familyName").isEmpty()) {
      row.mistake("familyName", "The person has no name.", "Fill in a given or a family name.");
    }
    if (!row.raw("role").isEmpty()) {
      role(row);
    }
    oneOf(row, "enabledUser", Set.of("", "true", "false", "1", "0"), "Write true or false.");
  }

  private static void role(CsvRow row) {
    if (RosterRole.of(row.text("role")).isEmpty() && !row.raw("role").isEmpty()) {
      row.mistake(
          "role", "OneRoster has no such role.", "Write one of " + RosterRole.words() + ".");
    }
  }

  private static void enrolment(CsvRow row) {
    row.text("classSourcedId");
    row.text("userSourcedId");
    oneOf(row, "role", ENROLMENT_ROLES, "Write administrator, aide, proctor, student or teacher.");
    LocalDate begin = row.date("beginDate", LocalDate.MIN);
    LocalDate end = row.date("endDate", LocalDate.MAX);
    if (end.isBefore(begin)) {
      row.mistakeUnlessBroken(
          "endDate", "The enrolment ends before it begins.", "Correct one of the dates.");
    }
  }

  private static void oneOf(CsvRow row, String column, Set<String> words, String remedy) {
    String word = row.raw(column).toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      row.mistake(
          column,
          word.isEmpty() ? "“%s” is empty.".formatted(column) : "OneRoster has no such word here.",
          remedy);
    }
  }

  private static void modified(CsvRow row) {
    if (!row.raw(RosterFile.MODIFIED).isEmpty()
        && instant(row.raw(RosterFile.MODIFIED)).isEmpty()) {
      row.mistake(
          RosterFile.MODIFIED,
          "This is not a date and time.",
          "Write it as 2026-11-23T08:45:00.000Z, or leave it empty.");
    }
  }

  /** As programs write it; a date alone is its beginning. */
  static Optional<Instant> instant(String text) {
    Optional<Instant> full = parsed(text, word -> OffsetDateTime.parse(word).toInstant());
    return full.isPresent()
        ? full
        : parsed(text, word -> LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Optional<Instant> parsed(String text, Function<String, Instant> form) {
    try {
      return Optional.of(form.apply(text));
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  /** A date of an entry that was checked; {@code whenEmpty} when it has none. */
  static LocalDate date(String text, LocalDate whenEmpty) {
    if (text.isEmpty()) {
      return whenEmpty;
    }
    if (text.indexOf('/') < 0) {
      String[] parts = text.split("-", -1);
      return LocalDate.of(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
    String[] parts = text.split("/", -1);
    return LocalDate.of(
        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
  }
}
