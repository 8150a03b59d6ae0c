package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.ImportStore.Applied;
import school.lantern.collector.imports.ImportStore.Outcome;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.imports.SourceStore.Look;
import school.lantern.collector.platform.Database;

/**
 * Decides about files that came by themselves: applied when there is no error and not too much
 * would go, otherwise kept for a person to look at.
 */
@ApplicationScoped
class Arrivals {
  private final Database database;
  private final Imports imports;
  private final ImportJournal journal;
  private final SourceStore sources;
  private final Clock clock;

  Arrivals(
      Database database, Imports imports, ImportJournal journal, SourceStore sources, Clock clock) {
    this.database = database;
    this.imports = imports;
    this.journal = journal;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Files from a source.
   *
   * @param source its name
   * @param upload the files
   * @param etag what its address gave
   */
  record Arrival(String source, Upload upload, @Nullable String etag) {}

  /** How the last look at a source went. */
  Optional<Look> last(String site, String source) {
    return database.read(() -> sources.last(site, source));
  }

  /** What came by itself and waits. */
  List<ImportStore.Arrived> waiting(String site) {
    return database.read(() -> journal.store().arrived(site));
  }

  /** Somebody decided that what waits is not wanted. */
  void discard(String site, String token) {
    database.write(
        () -> journal.store().look(site, token).ifPresent(_ -> journal.store().remove(token)));
  }

  /**
   * Takes files.
   *
   * @return false when somebody changed the data just then: try again
   */
  boolean take(String site, Arrival arrival) {
    String hash = Basis.hash(Packed.json(arrival.upload().texts()));
    Look last = last(site, arrival.source()).orElse(null);
    if (last != null && last.contentHash().equals(hash)) {
      looked(site, arrival, last.outcome(), hash);
      return true;
    }
    Imports.Handed handed = new Imports.Handed(arrival.upload(), arrival.source());
    Preview preview = imports.preview(site, handed, Progress.UNHEARD);
    String waits = waits(preview);
    if (preview.token() == null || !waits.isEmpty()) {
      concluded(site, arrival, hash, new Conclusion(Outcome.WAITS, waits));
      return true;
    }
    if (preview.changesNothing() && !preview.effect().remembers()) {
      database.write(() -> journal.store().withdraw(site, arrival.source()));
      concluded(site, arrival, hash, new Conclusion(Outcome.SAME, "Nothing was different."));
      return true;
    }
    Actor actor = new Actor(arrival.source(), arrival.source());
    Imports.Order order = new Imports.Order(preview.token(), false);
    return switch (imports.apply(site, order, actor, Progress.UNHEARD)) {
      case Imports.Answer.Done(List<TableDifference> tables) -> {
        looked(site, arrival, "Imported. " + Reading.summary(tables), hash);
        yield true;
      }
      case Imports.Answer.LookAgain _, Imports.Answer.Guarded _ -> false;
    };
  }

  /** Hands files to whoever takes them, unless they are those that were taken last. */
  void hand(String site, Arrival arrival, FeedLooks.Taker taker) {
    String hash = Basis.hash(Packed.json(arrival.upload().texts()));
    Look last = last(site, arrival.source()).orElse(null);
    if (last != null && last.contentHash().equals(hash)) {
      looked(site, arrival, "The same as last time.", hash);
      return;
    }
    FeedLooks.Word word = taker.take(arrival.upload());
    if (word.taken()) {
      looked(site, arrival, word.sentence(), hash);
    } else {
      failed(site, arrival.source(), word.sentence());
    }
  }

  /** Nothing came; {@code outcome} says why. */
  void nothing(String site, String source, String outcome) {
    Look last = last(site, source).orElse(new Look(clock.instant(), "", null, ""));
    database.write(
        () ->
            sources.keep(
                site, source, new Look(clock.instant(), outcome, last.etag(), last.contentHash())));
  }

  /** A look failed; what fails in the same way again and again is on record once. */
  void failed(String site, String source, String sentence) {
    boolean before = last(site, source).map(look -> look.outcome().equals(sentence)).orElse(false);
    if (!before) {
      Applied failed = new Applied(clock.instant(), source, Outcome.FAILED, sentence);
      database.write(() -> journal.notApplied(site, failed));
    }
    nothing(site, source, sentence);
  }

  private record Conclusion(Outcome outcome, String sentence) {}

  private void concluded(String site, Arrival arrival, String hash, Conclusion conclusion) {
    Applied applied =
        new Applied(clock.instant(), arrival.source(), conclusion.outcome(), conclusion.sentence());
    database.write(
        () -> {
          journal.notApplied(site, applied);
          looked(site, arrival, conclusion.sentence(), hash);
        });
  }

  private void looked(String site, Arrival arrival, String outcome, String hash) {
    Look look = new Look(clock.instant(), outcome, arrival.etag(), hash);
    database.write(() -> sources.keep(site, arrival.source(), look));
  }

  /** Why a person must look first; empty when nobody must. */
  private static String waits(Preview preview) {
    if (preview.errors() > 0) {
      Mistake first = preview.mistakes().getFirst();
      return "%s, the first in %s: %s"
          .formatted(
              preview.errors() == 1 ? "1 error" : preview.errors() + " errors",
              first.place().written(),
              first.what());
    }
    return preview.emptied().stream()
        .findFirst()
        .map(
            table ->
                "%d of %d rows of %s would be removed."
                    .formatted(table.removed(), table.before(), table.file()))
        .orElse("");
  }
}
