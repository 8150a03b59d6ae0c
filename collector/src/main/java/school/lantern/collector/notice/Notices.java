package school.lantern.collector.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.Database;
import school.lantern.model.Audience;
import school.lantern.model.Notice;
import school.lantern.model.SchoolNotice;

/** The school's notices: what is in force, and how another comes into force. */
@ApplicationScoped
public class Notices {
  /** Every batch asks; another collector on the same database may have published meanwhile. */
  private static final Duration HELD_FOR = Duration.ofSeconds(10);

  private final Database database;
  private final NoticeStore store;
  private final AuditLog audit;
  private final SchoolLogOns logOns;
  private final Clock clock;
  private volatile @Nullable Held held;

  Notices(Database database, NoticeStore store, AuditLog audit, SchoolLogOns logOns, Clock clock) {
    this.database = database;
    this.store = store;
    this.audit = audit;
    this.logOns = logOns;
    this.clock = clock;
  }

  private record Held(Optional<SchoolNotice> notice, long readNanos) {
    boolean fresh() {
      return System.nanoTime() - readNanos < HELD_FOR.toNanos();
    }
  }

  /** What agents are told; empty for a school that has written and chosen nothing. */
  public Optional<SchoolNotice> inForce() {
    Held known = held;
    if (known == null || !known.fresh()) {
      known = new Held(database.read(this::read), System.nanoTime());
      held = known;
    }
    return known.notice();
  }

  private Optional<SchoolNotice> read() {
    Optional<NoticeChoice> chosen = store.choice(logOns.site());
    List<Notice> notices =
        Stream.of(Audience.values())
            .flatMap(audience -> store.latest(logOns.site(), audience).stream())
            .map(WrittenNotice::notice)
            .toList();
    if (chosen.isEmpty() && notices.isEmpty()) {
      return Optional.empty();
    }
    NoticeChoice choice = chosen.orElse(NoticeChoice.NONE);
    // A line of last year may mean a pupil of this year: whom the school data know, count as known.
    SchoolNotice.Staff staff = choice.staff().sparing(logOns.of(Person.Audience.PUPIL));
    return Optional.of(new SchoolNotice(choice.school(), staff, choice.asking(), notices));
  }

  Optional<WrittenNotice> latest(Audience audience) {
    return database.read(() -> store.latest(logOns.site(), audience));
  }

  NoticeChoice choice() {
    return database.read(() -> store.choice(logOns.site())).orElse(NoticeChoice.NONE);
  }

  /**
   * Publishes these texts as the next version; the same texts again change nothing, so that nobody
   * is asked anew for nothing.
   *
   * @return the version that is in force
   */
  int publish(Audience audience, Map<String, String> texts, String by) {
    int version =
        database.write(
            () -> {
              Optional<WrittenNotice> before = store.latest(logOns.site(), audience);
              if (before.filter(one -> one.notice().texts().equals(texts)).isPresent()) {
                return before.get().notice().version();
              }
              int next = before.map(one -> one.notice().version()).orElse(Notice.BUILT_IN) + 1;
              Instant now = clock.instant();
              store.add(
                  logOns.site(), new WrittenNotice(new Notice(audience, next, texts), now, by));
              audit.record(by, "notice.published", audience + " version " + next);
              return next;
            });
    held = null;
    return version;
  }

  void choose(NoticeChoice choice, String by) {
    database.write(
        () -> {
          store.choose(logOns.site(), choice, clock.instant(), by);
          audit.record(
              by,
              "notice.chosen",
              "%s, %s, staff typing %s, %d staff log-ons"
                  .formatted(
                      choice.asking().everyLogOn() ? "every log-on" : "new versions only",
                      choice.asking().declineLogsOff() ? "a no logs off" : "a no is recorded",
                      choice.staff().typingRead() ? "read" : "left alone",
                      choice.staff().accounts().size()));
        });
    held = null;
  }
}
