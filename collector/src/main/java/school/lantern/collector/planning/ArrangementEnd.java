package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.Support;

/**
 * Ends one arrangement with a date; what would have no day left goes altogether.
 *
 * @param all the arrangements that there are
 * @param last the last day on which it holds
 */
record ArrangementEnd(Arrangements all, LocalDate last) {

  /** The change; empty when no arrangement has this key any more. */
  Optional<Amendment> of(ArrangementKind kind, String key) {
    return switch (kind) {
      case AWAY -> find(all.away(), key).map(this::away);
      case SUPPORT -> find(all.support(), key).map(this::support);
      case EXEMPTION -> find(all.exemptions(), key).map(this::exemption);
    };
  }

  private Amendment away(Away one) {
    return Amendment.NONE.withAway(
        List.of(one),
        cut(one.dates()).stream()
            .map(dates -> new Away(one.name(), one.kind(), dates, one.periods(), one.who()))
            .toList());
  }

  private Amendment support(Support one) {
    return Amendment.NONE.withSupport(
        List.of(one),
        WhenParts.within(one.when(), new Dates(null, last)).stream()
            .map(when -> new Support(one.pupilId(), one.staffId(), when))
            .toList());
  }

  private Amendment exemption(Exemption one) {
    return Amendment.NONE.withExemptions(
        List.of(one),
        cut(one.dates()).stream()
            .map(dates -> new Exemption(one.what(), dates, one.reason(), one.author()))
            .toList());
  }

  private Optional<Dates> cut(Dates dates) {
    LocalDate first = dates.first();
    LocalDate before = dates.last();
    if (first != null && last.isBefore(first)) {
      return Optional.empty();
    }
    return Optional.of(new Dates(first, before != null && before.isBefore(last) ? before : last));
  }

  private static <T> Optional<T> find(List<T> all, String key) {
    return all.stream().filter(one -> ArrangementSheet.key(one).equals(key)).findFirst();
  }
}
