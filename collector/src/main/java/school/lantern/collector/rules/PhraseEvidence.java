package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** What a flagged phrase rests on: the words, the windows around them, the session. */
final class PhraseEvidence {
  static final Duration WINDOWS_BEFORE = Duration.ofMinutes(5);
  static final Duration WINDOWS_AFTER = Duration.ofMinutes(2);

  /** More windows than that tell no story. */
  static final int WINDOWS_MAX = 20;

  private PhraseEvidence() {}

  static List<Evidence> of(RoomFacts facts, List<Typed> chain) {
    List<Evidence> lines = new ArrayList<>();
    List<Evidence> windows = new ArrayList<>();
    for (Typed typed : chain) {
      lines.add(phrase(typed));
      logOn(facts, typed).ifPresent(lines::add);
      Interval around =
          new Interval(typed.at().minus(WINDOWS_BEFORE), typed.at().plus(WINDOWS_AFTER));
      lines.addAll(BlindSpots.during(typed.workstation(), around));
      windows.addAll(windows(typed, around));
    }
    windows.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Evidence line) -> distance(line.at(), chain))
                .thenComparing(Evidence::at)
                .thenComparing(Evidence::text))
        .limit(WINDOWS_MAX)
        .forEach(lines::add);
    return EvidenceLines.select(lines);
  }

  private static Evidence phrase(Typed typed) {
    String text =
        "%s Window: %s.".formatted(Written.spoken(typed.flag()), spoken(typed.flag().window()))
            + PlacedByTimetable.note(typed.workstation(), typed.at());
    Evidence.Kind kind = Written.inTitle(typed.flag()) ? Evidence.Kind.TITLE : Evidence.Kind.PHRASE;
    return new Evidence(typed.at(), kind, typed.account(), typed.workstation().hostname(), text);
  }

  private static Optional<Evidence> logOn(RoomFacts facts, Typed typed) {
    return typed.workstation().sightings().stream()
        .filter(sighting -> sighting.boot().equals(typed.sighting().boot()))
        .filter(sighting -> !sighting.at().isAfter(typed.at()))
        .filter(sighting -> isLogOn(sighting, typed.flag().session()))
        .max(Comparator.comparing(Sighting::at))
        .map(
            sighting ->
                new Evidence(
                    sighting.at(),
                    Evidence.Kind.SESSION,
                    typed.account(),
                    typed.workstation().hostname(),
                    "Logged on." + UnsupervisedEvidence.stranger(facts.people(), typed.account())));
  }

  private static boolean isLogOn(Sighting sighting, LoginSession session) {
    return sighting.what() instanceof SessionChange change
        && change.change() == SessionChange.Change.LOG_ON
        && change.session().equals(session);
  }

  /** Windows in front around a phrase; a window that is reported in several stretches is one. */
  private static List<Evidence> windows(Typed typed, Interval around) {
    List<WindowFocus> inFront =
        typed.workstation().sightings().stream()
            .filter(sighting -> sighting.boot().equals(typed.sighting().boot()))
            .filter(sighting -> sighting.what() instanceof WindowFocus)
            .map(sighting -> (WindowFocus) sighting.what())
            .filter(focus -> focus.session().equals(typed.flag().session()))
            .filter(focus -> focus.from().isBefore(around.until()))
            .filter(focus -> !focus.from().plus(focus.heldFor()).isBefore(around.from()))
            .sorted(
                Comparator.comparing(WindowFocus::from)
                    .thenComparing(WindowFocus::heldFor)
                    .thenComparing(focus -> spoken(focus.window())))
            .toList();
    List<Evidence> lines = new ArrayList<>();
    FrontWindow last = null;
    for (WindowFocus focus : inFront) {
      if (!focus.window().equals(last)) {
        lines.add(
            new Evidence(
                focus.from(),
                Evidence.Kind.WINDOW,
                typed.account(),
                typed.workstation().hostname(),
                spoken(focus.window())));
      }
      last = focus.window();
    }
    return lines;
  }

  private static String spoken(FrontWindow window) {
    return window.application()
        + (window.title() == null ? ", title unknown" : ", “" + window.title() + "”");
  }

  private static Duration distance(Instant at, List<Typed> chain) {
    return chain.stream()
        .map(typed -> Duration.between(typed.at(), at).abs())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
