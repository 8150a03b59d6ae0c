package school.lantern.agent.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.Helper;
import school.lantern.agent.session.Noted;
import school.lantern.agent.session.SessionBook;
import school.lantern.agent.session.WatchedSession;
import school.lantern.agent.session.WatchedSession.Helped;
import school.lantern.agent.session.WatchedSession.OpenGap;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * What each helper does, and which gaps are open now, for the status: from what passes by on its
 * way into the spool. What a helper told of itself ends with it. Not for several threads.
 */
final class HelperBoard {
  private static final int GAPS_MAX = 200;

  private record Arrived(Instant since, boolean secretFields) {}

  /** An open gap, and the helper that told it; {@code null} when the service did. */
  private record Open(Gap gap, @Nullable UUID by) {}

  private final Map<UUID, Arrived> helpers = new HashMap<>();
  private final Set<UUID> slow = new HashSet<>();
  private final List<Open> open = new ArrayList<>();

  void arrived(Helper helper, Moment now) {
    helpers.put(helper.run(), new Arrived(now.wall(), helper.secretFields()));
  }

  void left(UUID run) {
    helpers.remove(run);
    slow.remove(run);
    open.removeIf(one -> run.equals(one.by()));
  }

  /** The service itself noted these. */
  void noted(List<Noted> notes) {
    notes.forEach(noted -> said(null, noted.what()));
  }

  /** A helper said this, or the service if it is {@code null}. */
  void said(@Nullable UUID run, Observation what) {
    if (!(what instanceof Gap gap)) {
      return;
    }
    if (run != null && gap.reason() == Gap.Reason.SLOWED_DOWN) {
      boolean unused = gap.until() == null ? slow.add(run) : slow.remove(run);
    } else if (gap.until() != null) {
      open.removeIf(one -> isEnd(gap, one.gap()));
    } else if (gap.session() != null && open.size() < GAPS_MAX) {
      open.add(new Open(gap, run));
    }
  }

  private static boolean isEnd(Gap end, Gap begun) {
    return end.reason() == begun.reason()
        && end.from().equals(begun.from())
        && begun.session() != null
        && begun.session().equals(end.session());
  }

  /** How many helpers spare the computer. */
  int slowHelpers() {
    return slow.size();
  }

  /**
   * Each session as it is watched.
   *
   * @param readsTyping of these accounts typing is looked at
   */
  List<WatchedSession> each(SessionBook book, Predicate<String> readsTyping) {
    List<LoginSession> sessions = book.sessions().all();
    open.removeIf(one -> one.gap().session() != null && !sessions.contains(one.gap().session()));
    return sessions.stream()
        .filter(session -> book.isDesktop(session))
        .map(session -> of(session, book.helperIn(session).orElse(null), readsTyping))
        .toList();
  }

  private WatchedSession of(
      LoginSession session, @Nullable UUID run, Predicate<String> readsTyping) {
    Arrived arrived = run == null ? null : helpers.get(run);
    return new WatchedSession(
        session.id(),
        arrived == null
            ? null
            : new Helped(arrived.since(), arrived.secretFields(), slow.contains(run)),
        readsTyping.test(session.account()),
        open.stream()
            .map(Open::gap)
            .filter(gap -> session.equals(gap.session()))
            .map(gap -> new OpenGap(gap.reason(), gap.from(), gap.detail()))
            .toList());
  }
}
