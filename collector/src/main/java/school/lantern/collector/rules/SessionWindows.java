package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.FrontWindow;
import school.lantern.model.WindowFocus;

/** What was in front in one session. */
final class SessionWindows {
  private SessionWindows() {}

  static Use.Online of(List<Sighting> sightings, RoomFacts.Frame frame) {
    WindowKinds kinds = frame.settings().windows();
    Map<FrontWindow, Kind> known = new HashMap<>();
    List<Interval> internet = new ArrayList<>();
    List<Interval> meetings = new ArrayList<>();
    for (Sighting sighting : sightings) {
      if (sighting.what() instanceof WindowFocus focus) {
        Kind kind = known.computeIfAbsent(focus.window(), window -> kind(window, kinds));
        Instant end = end(sighting, frame.now());
        if (kind != Kind.OTHER && focus.from().isBefore(end)) {
          Interval when = new Interval(focus.from(), end);
          internet.add(when);
          if (kind == Kind.MEETING) {
            meetings.add(when);
          }
        }
      }
    }
    return internet.isEmpty()
        ? Use.Online.NONE
        : new Use.Online(IntervalSet.of(internet), IntervalSet.of(meetings));
  }

  /** The last moment that a fact tells of. */
  static Instant end(Sighting sighting, Instant now) {
    if (sighting.what() instanceof WindowFocus focus) {
      Instant end = focus.from().plus(focus.heldFor());
      return end.isAfter(now) ? now : end;
    }
    return sighting.at();
  }

  private static Kind kind(FrontWindow window, WindowKinds kinds) {
    if (kinds.meetings().holds(window)) {
      return Kind.MEETING;
    }
    return kinds.internet().holds(window) ? Kind.INTERNET : Kind.OTHER;
  }

  private enum Kind {
    MEETING,
    INTERNET,
    OTHER
  }
}
