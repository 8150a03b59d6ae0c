package school.lantern.collector.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.PupilDay;

/** Puts the uses of one pupil together. */
final class PupilDays {
  private PupilDays() {}

  static List<PupilDay> of(List<Use> pupilUse) {
    Map<String, List<Interval>> byPupil =
        pupilUse.stream()
            .collect(
                Collectors.groupingBy(
                    Use::account,
                    LinkedHashMap::new,
                    Collectors.mapping(Use::when, Collectors.toList())));
    return byPupil.entrySet().stream()
        .map(
            entry ->
                new PupilDay(
                    entry.getKey(),
                    null,
                    IntervalSet.of(entry.getValue()),
                    IntervalSet.EMPTY,
                    PupilDay.Personal.NONE))
        .toList();
  }
}
