package school.lantern.collector.imports.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.names.Names.Kind;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/**
 * The memory of names. A question is kept even though the preview that asked it changed no school
 * data: it is about the file, and whoever answers it need not have the file at hand.
 */
@ApplicationScoped
public class NameBook {
  private final Database database;
  private final NameStore store;
  private final AuditLog audit;
  private final LanternConfig config;
  private final Clock clock;

  NameBook(Database database, NameStore store, AuditLog audit, LanternConfig config, Clock clock) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Finds the people and rooms of {@code draft}, with what was answered before. */
  public Names names(Draft draft) {
    String site = config.site();
    Map<String, String> staff = database.read(() -> store.answers(site, Kind.STAFF));
    Map<String, String> rooms = database.read(() -> store.answers(site, Kind.ROOM));
    return new Names(
        new StaffNames(draft.table(Tables.PEOPLE).values(), staff),
        new RoomNames(draft.table(Tables.ROOMS).values(), rooms),
        this::ask);
  }

  /** All that was asked, answered or not, by name. */
  List<AskedName> all() {
    return database.read(() -> store.all(config.site()));
  }

  /** Remembers who or what a name means; {@code answer} may be to leave it out. */
  void answer(Kind kind, String written, AskedName.Answer answer, String logOn) {
    database.write(
        () -> {
          if (store.answer(config.site(), kind, written, answer)) {
            audit.record(
                logOn,
                "import.name-answered",
                "%s: %s"
                    .formatted(written, answer.meant().isEmpty() ? "left out" : answer.meant()));
          }
        });
  }

  /** Forgets a name; it is asked about again when a file has it. */
  void forget(Kind kind, String written, String logOn) {
    database.write(
        () -> {
          if (store.forget(config.site(), kind, written)) {
            audit.record(logOn, "import.name-forgotten", written);
          }
        });
  }

  private void ask(Kind kind, String written, List<String> candidates) {
    AskedName asked = new AskedName(kind, written, candidates, null);
    database.write(() -> store.ask(config.site(), asked, clock.instant()));
  }
}
