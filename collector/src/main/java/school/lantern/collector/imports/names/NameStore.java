package school.lantern.collector.imports.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.names.Names.Kind;

/** Keeps questions about names and their answers. Runs in the caller's transaction. */
@ApplicationScoped
class NameStore {

  /** All of them, by what is written. */
  List<AskedName> all(String site) {
    return NameEntity.<NameEntity>list("site = ?1 order by written, kind", site).stream()
        .map(NameStore::read)
        .toList();
  }

  /** What was answered, by folded name; empty means "leave out". */
  Map<String, String> answers(String site, Kind kind) {
    return NameEntity.<NameEntity>list(
            "site = ?1 and kind = ?2 and meant is not null", site, kind.name())
        .stream()
        .collect(Collectors.toMap(row -> row.name, row -> Objects.requireNonNull(row.meant)));
  }

  /** Asks, or asks again: the candidates are those of the last time. */
  void ask(String site, AskedName asked, Instant now) {
    NameEntity row = find(site, asked.kind(), asked.written());
    if (row == null) {
      row = new NameEntity();
      row.site = site;
      row.kind = asked.kind().name();
      row.name = Folded.of(asked.written());
    }
    row.written = asked.written();
    row.candidates = String.join("\n", asked.candidates());
    row.askedAtMillis = now.toEpochMilli();
    row.meant = null; // the answer of old did not help, or there would be no question
    row.answeredBy = null;
    row.persist();
  }

  /**
   * Remembers an answer.
   *
   * @return false when nobody asked
   */
  boolean answer(String site, Kind kind, String written, AskedName.Answer answer) {
    NameEntity row = find(site, kind, written);
    if (row == null) {
      return false;
    }
    row.meant = answer.meant();
    row.answeredBy = answer.by();
    return true;
  }

  /** Forgets a name, whether it was answered or not. */
  boolean forget(String site, Kind kind, String written) {
    return NameEntity.deleteById(new NameEntity.Key(site, kind.name(), Folded.of(written)));
  }

  private static @Nullable NameEntity find(String site, Kind kind, String written) {
    return NameEntity.findById(new NameEntity.Key(site, kind.name(), Folded.of(written)));
  }

  private static AskedName read(NameEntity row) {
    List<String> candidates =
        Arrays.stream(row.candidates.split("\n", -1)).filter(id -> !id.isEmpty()).toList();
    AskedName.@Nullable Answer answer =
        row.meant == null
            ? null
            : new AskedName.Answer(row.meant, row.answeredBy == null ? "" : row.answeredBy);
    return new AskedName(Kind.valueOf(row.kind), row.written, candidates, answer);
  }
}
