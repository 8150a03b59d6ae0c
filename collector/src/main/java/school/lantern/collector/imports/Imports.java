package school.lantern.collector.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.lantern.collector.imports.ImportStore.Applied;
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
    record Done(List<TableCount> tables) implements Answer {}

    /** Nothing is stored: the preview is used, too old, or older than the data. */
    record LookAgain() implements Answer {}
  }

  /** Looks at files without changing school data. */
  Preview preview(String site, Upload upload) {
    Mistakes mistakes = new Mistakes();
    SchoolData stored = database.read(() -> records.load(site));
    Draft before = Draft.of(stored);
    Draft after = draft(stored, upload, mistakes);
    List<TableCount> tables = counts(before, after);
    if (mistakes.errors() > 0) {
      return Preview.of(null, tables, mistakes);
    }
    Waiting waiting = new Waiting(upload, hash(stored));
    Instant now = clock.instant();
    String token =
        database.write(
            () -> {
              journal.store().forget(now); // the console has no timer
              return journal.store().keep(site, waiting, now);
            });
    return Preview.of(token, tables, mistakes);
  }

  /** Does what a preview showed, or nothing. */
  Answer apply(String site, String token, Actor actor) {
    return database.write(
        () -> {
          journal.store().enter(site);
          Instant now = clock.instant();
          SchoolData before = records.load(site);
          return journal
              .store()
              .take(site, token, now)
              .filter(waiting -> waiting.basisHash().equals(hash(before)))
              .map(waiting -> store(site, before, waiting.upload(), actor))
              .orElseGet(Answer.LookAgain::new);
        });
  }

  /** The last imports, newest first. */
  List<Applied> latest(String site) {
    return database.read(() -> journal.store().latest(site));
  }

  @Scheduled(every = "1m", delayed = "1m")
  void forget() {
    database.write(() -> journal.store().forget(clock.instant()));
  }

  private Answer store(String site, SchoolData before, Upload upload, Actor actor) {
    Instant now = clock.instant();
    Mistakes mistakes = new Mistakes();
    Draft draft = draft(before, upload, mistakes);
    if (mistakes.errors() > 0) {
      return new Answer.LookAgain();
    }
    List<TableCount> tables = counts(Draft.of(before), draft);
    records.store(site, before, draft.data(entering(before, now, actor)));
    String summary =
        tables.stream()
            .map(table -> table.file() + ": " + table.written())
            .collect(Collectors.joining("; "));
    journal.applied(site, new Applied(now, actor.logOn(), summary));
    return new Answer.Done(tables);
  }

  private Draft draft(SchoolData stored, Upload upload, Mistakes mistakes) {
    Draft draft = Draft.of(stored);
    formats.read(upload, draft, mistakes);
    Checks.all(draft, mistakes);
    return draft;
  }

  /** Cover that was there already keeps who entered it and when. */
  private static Function<Cover, Cover.Entered> entering(
      SchoolData before, Instant now, Actor actor) {
    Map<Cover, Cover.Entered> known =
        before.timetable().cover().stream()
            .collect(Collectors.toMap(Cover.Entered::cover, entered -> entered));
    return cover -> known.getOrDefault(cover, new Cover.Entered(cover, now, actor.displayName()));
  }

  private static List<TableCount> counts(Draft before, Draft after) {
    return after.replaced().stream().map(kind -> TableCount.between(kind, before, after)).toList();
  }

  private static String hash(SchoolData data) {
    try {
      byte[] written = data.written().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
