package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.Timetable.Foreseen;

/**
 * Cover that people enter one by one. What it changes of today or of the past is looked at anew, so
 * that cover entered late explains what was found before.
 */
@ApplicationScoped
class CoverBook {
  private final Database database;
  private final SchoolRecords records;
  private final AuditLog audit;
  private final SchoolDays days;
  private final LanternConfig config;

  CoverBook(
      Database database,
      SchoolRecords records,
      AuditLog audit,
      SchoolDays days,
      LanternConfig config) {
    this.database = database;
    this.records = records;
    this.audit = audit;
    this.days = days;
    this.config = config;
  }

  /** The cover of a date, by period, then room. */
  List<Cover.Entered> of(LocalDate date) {
    return timetable().facts(config.site()).cover().stream()
        .filter(entered -> entered.cover().date().equals(date))
        .sorted(
            Comparator.comparing((Cover.Entered entered) -> entered.cover().period())
                .thenComparing(entered -> entered.cover().roomId()))
        .toList();
  }

  /** What cover of a date can name, by start. */
  List<BellPeriod> periods(LocalDate date) {
    return timetable().coverable(config.site(), date);
  }

  /**
   * Enters cover.
   *
   * @return false when the same is there already
   */
  boolean enter(Cover cover, Actor actor) {
    Cover.Entered entered = new Cover.Entered(cover, days.now(), actor.displayName());
    Foreseen foreseen =
        timetable().foresee(config.site(), Amendment.NONE.withCover(List.of(), List.of(entered)));
    return database.write(
        () -> {
          timetable().hold(config.site());
          return of(cover.date()).stream().noneMatch(there -> there.cover().equals(cover))
              && change("cover.entered", cover, foreseen, actor);
        });
  }

  /**
   * Takes cover away that was entered by mistake.
   *
   * @return false when it is not there
   */
  boolean withdraw(Cover cover, Actor actor) {
    Cover.Entered gone = new Cover.Entered(cover, days.now(), actor.displayName());
    Foreseen foreseen =
        timetable().foresee(config.site(), Amendment.NONE.withCover(List.of(gone), List.of()));
    return database.write(() -> change("cover.withdrawn", cover, foreseen, actor));
  }

  private boolean change(String action, Cover cover, Foreseen foreseen, Actor actor) {
    boolean changed = timetable().amend(config.site(), foreseen);
    if (changed) {
      audit.record(actor.logOn(), action, written(cover));
    }
    return changed;
  }

  private Timetable timetable() {
    return records.timetable();
  }

  private static String written(Cover cover) {
    return "%s period %s, %s: %s for %s"
        .formatted(
            cover.date(),
            cover.period(),
            cover.roomId(),
            cover.coveringStaffId() == null ? "nobody" : cover.coveringStaffId(),
            cover.absentStaffId() == null ? "nobody" : cover.absentStaffId());
  }
}
