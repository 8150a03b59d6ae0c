package school.lantern.collector.rules;

import java.util.Comparator;
import java.util.List;

/** Puts evidence in order, and lets go of the least telling lines when there are too many. */
final class EvidenceLines {
  private static final Comparator<Evidence> BY_TIME =
      Comparator.comparing(Evidence::at)
          .thenComparing(Evidence::kind)
          .thenComparing(line -> String.valueOf(line.hostname()))
          .thenComparing(Evidence::text);

  private EvidenceLines() {}

  static List<Evidence> select(List<Evidence> lines) {
    return lines.stream()
        .distinct()
        .sorted(Comparator.comparingInt(EvidenceLines::weight).thenComparing(BY_TIME))
        .limit(Finding.Grounds.EVIDENCE_MAX)
        .sorted(BY_TIME)
        .toList();
  }

  private static int weight(Evidence line) {
    return switch (line.kind()) {
      case PHRASE, TITLE, MESSAGE -> 0;
      case SCHEDULE -> 1;
      case SESSION -> 2;
      case BLIND -> 3;
      case WINDOW -> 4;
    };
  }
}
