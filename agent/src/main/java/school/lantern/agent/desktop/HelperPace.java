package school.lantern.agent.desktop;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.budget.OwnPace;
import school.lantern.agent.budget.Pace;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;

/** The helper's own pace, as gaps: from when until when it spared the computer. */
final class HelperPace {
  private final OwnPace pace = new OwnPace();
  private @Nullable Gap open;

  /** What a look tells; mostly nothing. */
  Optional<Gap> look(LoginSession session, Tick now) {
    return pace.look(now.millis()).map(turn -> gap(turn, session, now.wall()));
  }

  private Gap gap(Pace.Turn turn, LoginSession session, Instant now) {
    if (!turn.slowly()) {
      return end(now).orElseThrow();
    }
    String why = "The desktop helper goes slowly: " + turn.because();
    Gap begun = new Gap(session, Gap.Reason.SLOWED_DOWN, now, null, 0, why);
    open = begun;
    return begun;
  }

  boolean isSlow() {
    return pace.isSlow();
  }

  /** The end of it, when it lasts. */
  Optional<Gap> end(Instant now) {
    Gap begun = open;
    open = null;
    return begun == null ? Optional.empty() : Optional.of(begun.endedAt(now));
  }
}
