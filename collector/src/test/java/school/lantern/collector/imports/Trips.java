package school.lantern.collector.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Dates;

/** A trip whose name says something else, one of some periods, one of staff alone, and a leave. */
final class Trips {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  static final List<Away> ALL =
      List.of(
          new Away(
              "Closed doors, science museum",
              Away.Kind.TRIP,
              new Dates(TUESDAY, TUESDAY.plusDays(1)),
              Set.of(),
              new Away.Who(Set.of(8), Set.of("8B, set 2"), Set.of("P1"), Set.of("S1", "S_3"))),
          new Away(
              "Pool",
              Away.Kind.OFF_SITE,
              Dates.on(TUESDAY.minusDays(4)),
              Set.of("2"),
              new Away.Who(Set.of(), Set.of(), Set.of(), Set.of("S2"))),
          new Away(
              "Course",
              Away.Kind.TRIP,
              Dates.on(TUESDAY),
              Set.of(),
              new Away.Who(Set.of(), Set.of(), Set.of(), Set.of("S2"))),
          new Away(
              "Study leave, year 11",
              Away.Kind.STUDY_LEAVE,
              new Dates(TUESDAY.minusDays(1), LocalDate.of(2026, 12, 4)),
              Set.of(),
              new Away.Who(Set.of(11), Set.of(), Set.of(), Set.of())));

  private Trips() {}
}
