package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps registers, and what each file of them changed. Runs in the caller's transaction. */
@ApplicationScoped
class RegisterStore {
  private static final int KEPT = 10;

  /** As long as imports of school data can be undone. */
  private static final Duration KEPT_AT_MOST = Duration.ofDays(30);

  /** What these marks would change; those that are there already change nothing. */
  List<RegisterChange> changes(String site, Collection<RegisterMark> marks) {
    return marks.stream().flatMap(mark -> change(site, mark)).toList();
  }

  private static Stream<RegisterChange> change(String site, RegisterMark mark) {
    RegisterEntity kept = RegisterEntity.findById(RegisterEntity.Key.of(site, mark));
    if (kept == null) {
      return Stream.of(new RegisterChange(mark, null));
    }
    return kept.takenAt == mark.takenAt().toEpochMilli()
        ? Stream.empty()
        : Stream.of(new RegisterChange(mark, Instant.ofEpochMilli(kept.takenAt)));
  }

  /** Gives a register this time; without a time it was never taken. */
  void set(String site, RegisterMark mark, @Nullable Instant takenAt) {
    RegisterEntity kept = RegisterEntity.findById(RegisterEntity.Key.of(site, mark));
    if (takenAt == null) {
      if (kept != null) {
        kept.delete();
      }
      return;
    }
    RegisterEntity row = kept == null ? RegisterEntity.of(site, mark) : kept;
    row.takenAt = takenAt.toEpochMilli();
    row.persist();
  }

  /** Keeps what a file changed, and forgets what can no longer be undone. */
  void remember(String site, Instant at, String by, List<RegisterChange> changes) {
    RegisterFileEntity row = new RegisterFileEntity();
    row.site = site;
    row.number = latest(site).map(RegisterFile::number).orElse(0L) + 1;
    row.madeAt = at.toEpochMilli();
    row.madeBy = by;
    row.registers = changes.size();
    row.persist();
    changes.forEach(change -> RegisterChangeEntity.of(site, row.number, change).persist());
    long oldest = at.minus(KEPT_AT_MOST).toEpochMilli();
    all(site).stream()
        .filter(one -> one.number() <= row.number - KEPT || one.at().toEpochMilli() < oldest)
        .forEach(one -> forget(site, one.number()));
  }

  void forget(String site, long number) {
    RegisterChangeEntity.delete("site = ?1 and number = ?2", site, number);
    RegisterFileEntity.delete("site = ?1 and number = ?2", site, number);
  }

  /** Those that can be undone, the newest first. */
  List<RegisterFile> since(String site, Instant now) {
    Instant oldest = now.minus(KEPT_AT_MOST);
    return all(site).stream().filter(one -> !one.at().isBefore(oldest)).limit(KEPT).toList();
  }

  Optional<RegisterFile> latest(String site) {
    return all(site).stream().findFirst();
  }

  private static List<RegisterFile> all(String site) {
    return RegisterFileEntity.<RegisterFileEntity>list("site = ?1 order by number desc", site)
        .stream()
        .map(RegisterFileEntity::made)
        .toList();
  }

  /** What a file changed, by day, period and room. */
  List<RegisterChange> changes(String site, long number) {
    return RegisterChangeEntity.<RegisterChangeEntity>list(
            "site = ?1 and number = ?2 order by day, period, roomId, staffId", site, number)
        .stream()
        .map(RegisterChangeEntity::change)
        .toList();
  }
}
