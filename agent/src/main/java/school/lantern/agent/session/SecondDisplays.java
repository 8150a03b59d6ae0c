package school.lantern.agent.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;

/**
 * Displays beside the one that is watched, each a gap from when it was found until it is gone: what
 * is shown there nobody sees. No clock in here, as in {@link HelperWatch}.
 */
final class SecondDisplays {
  /** Any program can begin and end such a display a thousand times: a session's are told apart. */
  static final Duration TOLD_APART = Duration.ofSeconds(20);

  private final Map<UnseenDisplay, Moment> since = new LinkedHashMap<>();
  private final Map<LoginSession, Long> toldMillis = new HashMap<>();

  List<Noted> found(List<UnseenDisplay> now, Moment at) {
    List<Noted> notes = new ArrayList<>();
    for (UnseenDisplay gone : new HashSet<>(since.keySet())) {
      if (!now.contains(gone)) {
        Gap begun = gap(gone, since.getOrDefault(gone, at));
        since.remove(gone);
        notes.add(new Noted(at, begun.endedAt(at.wall())));
      }
    }
    for (UnseenDisplay display : now) {
      if (!since.containsKey(display) && isTimely(display.session(), at)) {
        since.put(display, at);
        notes.add(new Noted(at, gap(display, at)));
      }
    }
    return notes;
  }

  /** One that has to wait is told by a later look. */
  private boolean isTimely(LoginSession session, Moment at) {
    Long told = toldMillis.get(session);
    if (told != null && at.uptimeMillis() - told < TOLD_APART.toMillis()) {
      return false;
    }
    toldMillis.put(session, at.uptimeMillis());
    return true;
  }

  private static Gap gap(UnseenDisplay display, Moment from) {
    return new Gap(
        display.session(),
        Gap.Reason.WINDOWS_BLIND,
        from.wall(),
        null,
        0,
        "A further X server runs in this session, display %s: what is shown there is not seen."
            .formatted(display.display()));
  }
}
