package school.lantern.collector.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.platform.Database;

/**
 * Shows, adds and ends. Senior leaders read the audit log, but not this list: entries are named
 * there by their own number, never by the pupil's.
 */
@ApplicationScoped
class CareDesk {
  /** A school year and its summer: long enough to answer for it, no longer. */
  private static final int ENDED_KEPT_DAYS = 400;

  private final Database database;
  private final CareStore store;
  private final Directory directory;
  private final AuditLog audit;
  private final CareConsequences consequences;

  CareDesk(
      Database database,
      CareStore store,
      Directory directory,
      AuditLog audit,
      CareConsequences consequences) {
    this.database = database;
    this.store = store;
    this.directory = directory;
    this.audit = audit;
    this.consequences = consequences;
  }

  /**
   * Who does it.
   *
   * @param logOn as the audit log says it
   * @param name as colleagues say it
   */
  record Actor(String logOn, String name) {}

  LocalDate today() {
    return consequences.today();
  }

  /** The list; that it was read goes on the audit log. */
  CareSheet sheet(Actor reader) {
    LocalDate today = today();
    return database.write(
        () -> {
          audit.record(reader.logOn(), "care.read", "pupils to look after");
          store.forget(site(), today.minusDays(ENDED_KEPT_DAYS));
          return CareSheet.of(store.all(site()), pupils(), today);
        });
  }

  /**
   * The form before anything was typed.
   *
   * @param id of the pupil whom it is about, if that is known
   */
  CareForm fresh(@Nullable String id) {
    return CareForm.fresh(id == null ? "" : called(id), today());
  }

  /** The pupil's name, if no other has the same; else the admission number. */
  private String called(String id) {
    Map<String, String> pupils = pupils();
    String name = pupils.getOrDefault(id, "");
    boolean onlyOne = pupils.values().stream().filter(name::equalsIgnoreCase).count() == 1;
    return name.isEmpty() || onlyOne ? name : id;
  }

  /** Puts a pupil on the list, or says what is wrong. */
  FieldErrors add(CareForm form, Actor author) {
    CareForm.Reading reading = form.read(pupils(), today());
    reading.wish().ifPresent(wish -> add(wish, author));
    return reading.errors();
  }

  private void add(CareForm.Wish wish, Actor author) {
    CareEntry entry =
        new CareEntry(
            UUID.randomUUID().toString(),
            wish.personId(),
            new CareEntry.Said(wish.reason(), author.name()),
            consequences.now(),
            wish.days());
    database.write(
        () -> {
          store.add(site(), entry);
          audit.record(author.logOn(), "care.added", "entry " + entry.shortId());
          consequences.mark(entry.personId(), entry.days().first());
        });
  }

  /**
   * Makes a day the last one; an entry that would have no day left goes altogether.
   *
   * @return whether there was such an entry
   */
  boolean end(String id, LocalDate last, Actor by) {
    return database.write(
        () -> {
          Optional<CareEntry> found = store.byId(site(), id);
          found.ifPresent(entry -> end(entry, last, by));
          return found.isPresent();
        });
  }

  private void end(CareEntry entry, LocalDate last, Actor by) {
    if (last.isBefore(entry.days().first())) {
      store.remove(site(), entry.id());
      audit.record(by.logOn(), "care.removed", "entry " + entry.shortId());
    } else {
      store.end(site(), entry.id(), last);
      audit.record(
          by.logOn(), "care.ended", "entry %s, last day %s".formatted(entry.shortId(), last));
    }
    consequences.mark(entry.personId(), entry.days().first());
  }

  private Map<String, String> pupils() {
    return directory.everybody(site()).stream()
        .filter(person -> person.audience() == Person.Audience.PUPIL)
        .collect(Collectors.toMap(Person::id, Person::displayName));
  }

  private String site() {
    return consequences.site();
  }
}
