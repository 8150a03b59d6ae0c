package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.Mistake;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.presence.RegisterChange;
import school.lantern.collector.presence.RegisterMark;
import school.lantern.collector.timetable.SchoolDay;

/** Brings {@code register.csv} in: all of it, or nothing when a line is wrong. */
@ApplicationScoped
class RegisterImport {
  private final Database database;
  private final RegisterRecords records;
  private final AuditLog audit;
  private final LanternConfig config;
  private final Clock clock;

  RegisterImport(
      Database database,
      RegisterRecords records,
      AuditLog audit,
      LanternConfig config,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What came of a file.
   *
   * @param errors how many lines' fields are wrong; unless 0, nothing was stored
   * @param mistakes the first of them, and of the warnings
   * @param changes which registers are new or get another time
   * @param same how many are known already
   */
  record Outcome(int errors, List<Mistake> mistakes, List<RegisterChange> changes, int same) {
    public int changed() {
      return changes.size();
    }
  }

  /**
   * Reads and, unless a line is wrong or this is only a look, stores. The file is read before the
   * writers' turn; a mark says where somebody was, whatever becomes of the school meanwhile.
   *
   * @param by log-on name, for the audit log
   */
  Outcome bringIn(String text, String by, boolean lookOnly) {
    Mistakes mistakes = new Mistakes();
    Table<RegisterRow> table = new CsvFile<>(RegisterRow.REGISTER, text).read(mistakes);
    List<RegisterMark> marks =
        database.read(() -> new RegisterChecks(table, school(), mistakes).marks());
    if (mistakes.errors() > 0) {
      return new Outcome(mistakes.errors(), mistakes.inOrder(), List.of(), marks.size());
    }
    List<RegisterChange> changes =
        lookOnly
            ? records.registers().changes(config.site(), marks)
            : database.write(() -> store(marks, by));
    return new Outcome(0, mistakes.inOrder(), changes, marks.size() - changes.size());
  }

  private List<RegisterChange> store(List<RegisterMark> marks, String by) {
    List<RegisterChange> changes = records.registers().keep(config.site(), marks, by);
    if (!changes.isEmpty()) {
      audit.record(by, "register.imported", "%d of %d".formatted(changes.size(), marks.size()));
    }
    return changes;
  }

  private RegisterSchool school() {
    Map<LocalDate, SchoolDay> days = new HashMap<>();
    return new RegisterSchool(
        records.staffIds(config.site()),
        records.roomIds(config.site()),
        date -> days.computeIfAbsent(date, day -> records.day(config.site(), day)),
        clock.instant(),
        config.zone());
  }
}
