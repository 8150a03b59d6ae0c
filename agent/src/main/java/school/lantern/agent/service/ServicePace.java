package school.lantern.agent.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.budget.OwnPace;
import school.lantern.agent.budget.Pace;
import school.lantern.agent.session.Noted;
import school.lantern.model.Gap;
import school.lantern.model.Moment;

/** The service's own pace, as gaps: from when until when it spared the computer. */
final class ServicePace {
  private final OwnPace pace = new OwnPace();
  private @Nullable Gap open;

  /** What a look tells; mostly nothing. */
  List<Noted> look(Moment now) {
    Optional<Pace.Turn> turn = pace.look(now.uptimeMillis());
    return turn.stream().map(one -> new Noted(now, gap(one, now))).toList();
  }

  private Gap gap(Pace.Turn turn, Moment now) {
    Gap begun = open;
    if (begun != null && !turn.slowly()) {
      open = null;
      return begun.endedAt(now.wall());
    }
    String why = "The service goes slowly: " + turn.because();
    Gap slow = new Gap(null, Gap.Reason.SLOWED_DOWN, now.wall(), null, 0, why);
    open = slow;
    return slow;
  }

  boolean isSlow() {
    return open != null;
  }

  /** Why it goes slowly, or {@code null} at full pace. */
  @Nullable String slowBecause() {
    Gap begun = open;
    return begun == null ? null : begun.detail();
  }
}
