package school.lantern.agent.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.session.WatchedSession;
import school.lantern.agent.session.WatchedSession.Helped;
import school.lantern.agent.session.WatchedSession.OpenGap;
import school.lantern.model.Gap;

/** What a status says of sessions: each by its number, what is seen there and what is not. */
final class SessionWords {
  private SessionWords() {}

  static void add(SessionSummary sessions, Instant now, List<String> lines) {
    lines.add("  Sessions: " + sessions.sessions() + " open, as told by " + sessions.source());
    SessionSummary.Counts counts = sessions.counts();
    String helpers = "Desktop helpers: " + counts.helpers() + " connected";
    if (counts.complete()) {
      lines.add("  " + helpers);
    } else {
      lines.add(
          "! %s, %d missing, %d silent".formatted(helpers, counts.missing(), counts.silent()));
      lines.add(
          "    to do: log off and on again; for why a helper did not stay see "
              + ToDo.here().log());
    }
    sessions.each().forEach(session -> add(session, now, lines));
  }

  private static void add(WatchedSession session, Instant now, List<String> lines) {
    Helped helper = session.helper();
    String said =
        helper == null
            ? "no helper yet"
            : "watched for %s: %s, %s, %s"
                .formatted(
                    StatusWords.words(Duration.between(helper.since(), now)),
                    session.sees(Gap.Reason.WINDOWS_BLIND) ? "windows" : "not all windows",
                    typing(session),
                    helper.secretFields()
                        ? "secret fields are told"
                        : "secret fields are not told here");
    lines.add("  Session " + session.session() + ": " + said);
    for (OpenGap gap : session.gaps()) {
      String why = gap.detail() == null ? "" : ": " + gap.detail();
      String since = StatusWords.words(Duration.between(gap.since(), now));
      lines.add("! Session %s: %s for %s%s".formatted(session.session(), of(gap), since, why));
    }
  }

  private static String typing(WatchedSession session) {
    if (!session.typingRead()) {
      return "typing left alone";
    }
    return session.sees(Gap.Reason.KEYBOARD_BLIND) ? "typing" : "no typing";
  }

  private static String of(OpenGap gap) {
    return switch (gap.reason()) {
      case HELPER_MISSING -> "no helper";
      case HELPER_STALE -> "its helper says nothing";
      case WINDOWS_BLIND -> "not all windows are seen";
      case KEYBOARD_BLIND -> "typing is not seen";
      case SLOWED_DOWN -> "its helper goes slowly";
      case SERVICE_STOPPED,
          KEYS_DROPPED,
          LINK_OVERFLOW,
          SPOOL_EVICTED,
          SPOOL_DAMAGED,
          REFUSED_BY_COLLECTOR,
          STRANGER,
          CLOCK_SET ->
          "something is missing";
    };
  }
}
