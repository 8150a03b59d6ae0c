package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.presence.CheckIn.Tap;
import school.lantern.collector.presence.Whereabouts.LastTap;

/**
 * What people tap. Each of these may be sent twice, or from a page that was left open: the second
 * time changes nothing.
 */
@ApplicationScoped
class CheckIns {
  private final Database database;
  private final PresenceStore store;
  private final StayBook book;
  private final AuditLog audit;
  private final SchoolNow time;

  CheckIns(Database database, PresenceStore store, StayBook book, AuditLog audit, SchoolNow time) {
    this.database = database;
    this.store = store;
    this.book = book;
    this.audit = audit;
    this.time = time;
  }

  /** Who taps, and where. */
  record Tapping(Person person, String roomId) {}

  /**
   * A member of staff.
   *
   * @param staffId id in the directory
   * @param logOn of the account, which stands with each tap and on the audit log
   */
  record Person(String staffId, String logOn) {}

  /** Where somebody is on record now. */
  Whereabouts of(String staffId) {
    return database.read(() -> whereabouts(staffId, time.now()));
  }

  /** Which times may be given afterwards, now. */
  Claimable claimable() {
    return database.read(() -> claimable(time.now()));
  }

  /** "I'm here", since a moment. False when that moment may not be given. */
  boolean arrive(Tapping tapping, Instant since) {
    return changing(
        now -> {
          if (!claimable(now).allows(since)) {
            return false;
          }
          if (now(tapping, now).isEmpty()) {
            String id = UUID.randomUUID().toString();
            String staffId = tapping.person().staffId();
            store.keep(
                time.site(),
                new CheckIn(id, staffId, tapping.roomId(), tap(tapping, since, now), null));
          }
          return true;
        });
  }

  /** "I'm leaving", or "I left" at a moment. False when that moment may not be given. */
  boolean leave(Tapping tapping, Instant at) {
    return changing(
        now -> {
          List<CheckIn> here = now(tapping, now);
          if (!claimable(now).allows(at)
              || here.stream().anyMatch(checkIn -> at.isBefore(checkIn.from()))) {
            return false;
          }
          here.forEach(checkIn -> store.keep(time.site(), checkIn.left(tap(tapping, at, now))));
          return true;
        });
  }

  /** "I have been here since" another moment. False when that moment may not be given. */
  boolean correct(Tapping tapping, Instant since) {
    return changing(
        now -> {
          if (!claimable(now).allows(since)) {
            return false;
          }
          now(tapping, now).stream()
              .findFirst()
              .filter(checkIn -> !checkIn.from().equals(since))
              .ifPresent(
                  checkIn -> {
                    Tap corrected = tap(tapping, since, checkIn.arrival().tappedAt());
                    store.keep(time.site(), checkIn.arrived(corrected));
                    record(tapping, "presence.corrected", checkIn.from() + " to " + since);
                  });
          return true;
        });
  }

  /** Takes the last tap back, if it is this one and not long ago. */
  boolean undo(Tapping tapping, String checkInId, boolean leaving) {
    return changing(
        now -> {
          Optional<LastTap> last =
              whereabouts(tapping.person().staffId(), now)
                  .lastTap()
                  .filter(tap -> tap.checkIn().id().equals(checkInId))
                  .filter(tap -> tap.leaving() == leaving);
          last.ifPresent(
              tap -> {
                if (leaving) {
                  store.keep(time.site(), tap.checkIn().left(null));
                } else {
                  store.forget(tap.checkIn());
                }
                record(
                    tapping,
                    "presence.undone",
                    (leaving ? "leaving, tapped " : "arrival, tapped ") + tap.tappedAt());
              });
          return last.isPresent();
        });
  }

  private static Tap tap(Tapping tapping, Instant at, Instant tappedAt) {
    return new Tap(at, tappedAt, tapping.person().logOn());
  }

  private boolean changing(Function<Instant, Boolean> doing) {
    return database.write(
        () -> {
          Instant now = time.now();
          return book.change(time.site(), List.of(time.day(now)), () -> doing.apply(now));
        });
  }

  private List<CheckIn> now(Tapping tapping, Instant now) {
    return whereabouts(tapping.person().staffId(), now).holding(tapping.roomId());
  }

  private Whereabouts whereabouts(String staffId, Instant now) {
    return Whereabouts.of(
        staffId,
        book.sightings(time.site(), time.day(now)),
        book.stays(time.site(), time.day(now)),
        now);
  }

  private Claimable claimable(Instant now) {
    return Claimable.at(now, book.stays(time.site(), time.day(now)));
  }

  private void record(Tapping tapping, String action, String what) {
    audit.record(
        tapping.person().logOn(),
        action,
        "%s in %s: %s".formatted(tapping.person().staffId(), tapping.roomId(), what));
  }
}
