package school.lantern.collector.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.Cells;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Period;
import school.lantern.collector.supervision.PupilDay;
import school.lantern.collector.supervision.RoomWatch;
import school.lantern.collector.supervision.Supervision;
import school.lantern.collector.supervision.Tolerance;
import school.lantern.collector.supervision.Watch;

/**
 * The engine's side: the same stretches as the database has them, and what the engine makes of
 * them.
 *
 * @param key which room-day
 * @param bells the periods
 * @param scheduled who should be there
 * @param visits who used the room, in the order of log-ons
 */
record EngineAnswer(
    RoomDayAnswer.Key key, List<Period> bells, List<Watch> scheduled, List<Visit> visits) {

  /**
   * A session.
   *
   * @param pupil the pupil's number
   * @param when from log-on to log-off
   * @param browsed the stretches with a browser in front
   */
  record Visit(int pupil, Interval when, List<Interval> browsed) {}

  /** Room-days in the engine's own words; not measured, as the database's loading is not. */
  static EngineAnswer prepare(YearRoomDay roomDay) {
    List<YearRoomDay.Span> bells = SchoolYear.bells(roomDay.day());
    return new EngineAnswer(
        new RoomDayAnswer.Key(roomDay.room(), roomDay.day()),
        IntStream.range(0, bells.size())
            .mapToObj(bell -> new Period(String.valueOf(bell + 1), interval(bells.get(bell))))
            .toList(),
        roomDay.lessons().stream().map(lesson -> new Watch(interval(lesson), "E1")).toList(),
        roomDay.sessions().stream()
            .map(
                session ->
                    new Visit(
                        session.pupil(),
                        interval(session.when()),
                        session.windows().stream()
                            .filter(YearRoomDay.Window::internet)
                            .map(window -> interval(window.when()))
                            .toList()))
            .toList());
  }

  /** What is measured: from sessions and windows to gaps and amounts. */
  Result compute(Duration grace, Duration minimum) {
    RoomWatch room = new RoomWatch(bells, scheduled, List.of());
    Map<Integer, List<Visit>> byPupil =
        visits.stream().collect(Collectors.groupingBy(Visit::pupil));
    List<PupilDay> pupils = new ArrayList<>(byPupil.size());
    byPupil.forEach(
        (pupil, own) ->
            pupils.add(
                new PupilDay(
                    String.valueOf(pupil),
                    pupil % SchoolYear.YEAR_GROUPS,
                    IntervalSet.of(own.stream().map(Visit::when).toList()),
                    IntervalSet.of(
                        own.stream().flatMap(visit -> visit.browsed().stream()).toList()),
                    PupilDay.Personal.NONE)));
    Gaps gaps = Supervision.gaps(pupils, room.supervised(), new Tolerance(grace, minimum));
    return new Result(key, gaps.room(), Cells.of(room, pupils, gaps));
  }

  /** What the engine says. */
  record Result(RoomDayAnswer.Key key, IntervalSet gaps, List<Cell> cells) {

    /** In the words of both sides; without staff, of whom the reference knows nothing. */
    RoomDayAnswer said() {
      record Place(String period, int year) {}
      Map<String, RoomDayAnswer.Cell> found = new TreeMap<>();
      for (Cell cell : cells) {
        Integer year = cell.key().yearGroup();
        Place place = new Place(cell.key().period(), year == null ? -1 : year);
        RoomDayAnswer.Seconds seconds =
            new RoomDayAnswer.Seconds(
                cell.amounts().use().toSeconds(),
                cell.amounts().internet().toSeconds(),
                cell.amounts().supervised().scheduled().toSeconds(),
                cell.amounts().unsupervised().toSeconds());
        found.merge(
            place.period() + "/" + place.year(),
            new RoomDayAnswer.Cell(place.period(), place.year(), seconds),
            (one, other) ->
                new RoomDayAnswer.Cell(
                    place.period(), place.year(), one.seconds().plus(other.seconds())));
      }
      return new RoomDayAnswer(
          key,
          gaps.intervals().stream()
              .map(
                  gap ->
                      new YearRoomDay.Span(
                          gap.from().getEpochSecond(), gap.until().getEpochSecond()))
              .toList(),
          List.copyOf(found.values()));
    }
  }

  private static Interval interval(YearRoomDay.Span span) {
    return new Interval(Instant.ofEpochSecond(span.from()), Instant.ofEpochSecond(span.until()));
  }
}
