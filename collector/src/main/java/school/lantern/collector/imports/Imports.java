package school.lantern.collector.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.ImportStore.Applied;
import school.lantern.collector.imports.ImportStore.Outcome;
import school.lantern.collector.imports.ImportStore.Waiting;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.Database;
import school.lantern.collector.timetable.Cover;

/**
 * Previews and applies imports.
 *
 * <p>A preview changes no school data; it keeps the files for an hour so that "apply" does exactly
 * what was shown. When somebody changed the data in between, nothing is applied.
 */
@ApplicationScoped
class Imports {
  private final Database database;
  private final SchoolRecords records;
  private final Formats formats;
  private final ImportJournal journal;
  private final Clock clock;

  Imports(
      Database database,
      SchoolRecords records,
      Formats formats,
      ImportJournal journal,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.formats = formats;
    this.journal = journal;
    this.clock = clock;
  }

  /** What became of an "apply". */
  sealed interface Answer {
    /** All of it is stored. */
    record Done(List<TableDifference> tables) implements Answer {}

    /** Nothing is stored: the preview is used, too old, or older than the data. */
    record LookAgain() implements Answer {}

    /** Nothing is stored, and the preview goes on waiting: nobody said that so much should go. */
    record Guarded(List<TableCount> tables) implements Answer {}
  }

  /**
   * What is to be applied.
   *
   * @param token of the preview
   * @param removalsMeant whether somebody said that much of a table may go
   */
  record Order(String token, boolean removalsMeant) {}

  /**
   * Files to look at.
   *
   * @param source what they came from by themselves, or {@code null} when somebody handed them in
   */
  record Handed(Upload upload, @Nullable String source) {}

  /** As {@link #preview(String, Handed, Progress)}, for files that somebody handed in. */
  Preview preview(String site, Upload upload) {
    return preview(site, new Handed(upload, null), Progress.UNHEARD);
  }

  /**
   * Looks at files without changing school data. Those that came by themselves wait for a person
   * even when they have errors.
   */
  Preview preview(String site, Handed handed, Progress progress) {
    Basis basis = basis(site);
    Reading reading = Reading.of(formats, basis, handed.upload(), progress);
    boolean sound = reading.mistakes().errors() == 0;
    String token = null;
    if (sound || handed.source() != null) {
      token = keep(site, new Waiting(handed.upload(), basis.hash(), handed.source()));
    }
    return Preview.of(sound ? token : null, reading, handed.source() != null);
  }

  /** Puts on the audit log that somebody saw rows of the school's in a preview. */
  void seen(String logOn, List<TableDifference> differences) {
    String tables = Reading.summary(differences);
    database.write(() -> journal.seen(logOn, "import.previewed", tables));
  }

  /** Files that wait for a person. */
  Optional<Handed> waiting(String site, String token) {
    return database.read(
        () ->
            journal
                .store()
                .look(site, token)
                .map(waiting -> new Handed(waiting.upload(), waiting.source())));
  }

  /**
   * Does what a preview showed, or nothing. Files are read and compared before the writers' turn;
   * in it, whatever moved meanwhile makes the preview an old one.
   */
  Answer apply(String site, Order order, Actor actor, Progress progress) {
    Optional<Ready> found = database.read(() -> ready(site, order.token()));
    if (found.isEmpty()) {
      return new Answer.LookAgain();
    }
    Ready ready = found.get();
    Reading reading = Reading.of(formats, ready.before(), ready.upload(), progress);
    if (reading.mistakes().errors() > 0) {
      database.write(() -> journal.store().remove(order.token()));
      return new Answer.LookAgain();
    }
    List<TableCount> emptied = Preview.emptied(reading.tables(), ready.byItself());
    if (!emptied.isEmpty() && !order.removalsMeant()) {
      return new Answer.Guarded(emptied);
    }
    Deed deed = new Deed(actor, clock.instant(), progress);
    SchoolData before = ready.before().data();
    SchoolChange change = records.change(before, reading.draft().data(entering(before, deed)));
    return database.write(
        () -> {
          journal.store().enter(site);
          records.hold(site);
          journal.store().forget(clock.instant());
          boolean waits = journal.store().waits(site, order.token());
          if (!waits || !basis(site).hash().equals(ready.hash())) {
            return new Answer.LookAgain();
          }
          journal.store().remove(order.token());
          return store(site, ready.before(), new Store(change, reading), deed);
        });
  }

  /** What waits, when it is not older than the data. */
  private Optional<Ready> ready(String site, String token) {
    Basis before = basis(site);
    return journal
        .store()
        .look(site, token)
        .filter(waiting -> waiting.basisHash().equals(before.hash()))
        .map(waiting -> new Ready(waiting, before));
  }

  /** Files, and the school that they change. */
  private record Ready(Waiting waiting, Basis before) {
    Upload upload() {
      return waiting.upload();
    }

    String hash() {
      return waiting.basisHash();
    }

    boolean byItself() {
      return waiting.source() != null;
    }
  }

  /** Who applies, when, and who hears how far it is. */
  private record Deed(Actor actor, Instant at, Progress progress) {}

  /** What is to be stored. */
  private record Store(SchoolChange change, Reading reading) {}

  private Answer store(String site, Basis before, Store store, Deed deed) {
    Reading reading = store.reading();
    records.store(site, store.change(), deed.progress());
    if (!reading.draft().notes().equals(before.notes())) {
      journal.snapshots().replaceNotes(site, reading.draft().notes());
    }
    journal.applied(
        site,
        new Applied(
            deed.at(), deed.actor().logOn(), Outcome.APPLIED, Reading.summary(reading.tables())),
        before,
        basis(site));
    return new Answer.Done(reading.tables());
  }

  /** The last imports, newest first. */
  List<Applied> latest(String site) {
    return database.read(() -> journal.store().latest(site));
  }

  /** All that is stored about a school. */
  Basis basis(String site) {
    return database.read(() -> new Basis(records.load(site), journal.snapshots().notes(site)));
  }

  @Scheduled(every = "1m", delayed = "1m")
  void forget() {
    database.write(
        () -> {
          journal.store().forget(clock.instant());
          journal.snapshots().expire(clock.instant());
        });
  }

  private String keep(String site, Waiting waiting) {
    Instant now = clock.instant();
    return database.write(
        () -> {
          journal.store().forget(now); // the console has no timer
          return journal.store().keep(site, waiting, now);
        });
  }

  /** Cover that was there already keeps who entered it and when. */
  private static Function<Cover, Cover.Entered> entering(SchoolData before, Deed deed) {
    Map<Cover, Cover.Entered> known =
        before.timetable().cover().stream()
            .collect(Collectors.toMap(Cover.Entered::cover, entered -> entered));
    return cover ->
        known.getOrDefault(cover, new Cover.Entered(cover, deed.at(), deed.actor().displayName()));
  }
}
