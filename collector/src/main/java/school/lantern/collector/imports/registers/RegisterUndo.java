package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.presence.RegisterChange;
import school.lantern.collector.presence.RegisterFile;
import school.lantern.collector.presence.Registers;

/** Takes files of registers back, the newest first. */
@ApplicationScoped
class RegisterUndo {
  private final Database database;
  private final Registers registers;
  private final AuditLog audit;
  private final LanternConfig config;

  RegisterUndo(Database database, Registers registers, AuditLog audit, LanternConfig config) {
    this.database = database;
    this.registers = registers;
    this.audit = audit;
    this.config = config;
  }

  /**
   * A file that can be taken back, and what it changed.
   *
   * @param file which one
   * @param changes all of what it changed
   */
  record Last(RegisterFile file, List<RegisterChange> changes) {}

  /** Those that can be taken back one after the other, the newest first. */
  List<RegisterFile> files() {
    return registers.files(config.site());
  }

  /** The one that would be taken back next. */
  Optional<Last> last() {
    return files().stream()
        .findFirst()
        .map(file -> new Last(file, registers.changes(config.site(), file.number())));
  }

  /**
   * Takes this file back, if it is the newest.
   *
   * @param by log-on name, for the audit log
   */
  boolean takeBack(long number, String by) {
    return database.write(
        () -> {
          Optional<List<RegisterChange>> taken = registers.takeBack(config.site(), number);
          taken.ifPresent(
              changes -> audit.record(by, "register.undone", Integer.toString(changes.size())));
          return taken.isPresent();
        });
  }
}
