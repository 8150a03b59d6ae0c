package school.lantern.collector.oracle;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.RoomFacts;

/** One pupil's day by the second. */
final class SlowPupil {
  final boolean[] use;
  final boolean[] internet;
  final boolean[] meeting;
  final boolean exempt;
  final @Nullable Integer yearGroup;
  final Set<SlowSession> sessions = new LinkedHashSet<>();
  int[] with = new int[0];
  private final String id;

  SlowPupil(RoomFacts.@Nullable Pupil known, Seconds seconds, boolean exempt) {
    this.id = known == null ? "" : known.id();
    this.yearGroup = known == null ? null : known.yearGroup();
    this.exempt = exempt;
    this.use = seconds.none();
    this.internet = seconds.none();
    this.meeting = seconds.none();
  }

  String id() {
    return id;
  }

  void add(SlowSession session) {
    sessions.add(session);
    for (int second = session.from; second < session.until; second++) {
      use[second] |= session.use[second];
      internet[second] |= session.internet[second];
      meeting[second] |= session.meeting[second];
    }
  }

  /** Whether he or she goes on using a computer at the moment of asking. */
  boolean goesOn() {
    return sessions.stream().anyMatch(session -> session.goesOn);
  }

  /** Log-ons with which he or she used a computer in one of these seconds. */
  Set<String> accounts(boolean[] seconds, boolean inMeetings) {
    Set<String> accounts = new TreeSet<>();
    for (SlowSession session : sessions) {
      boolean[] asked = inMeetings ? session.meeting : session.use;
      for (int second = session.from;
          second < session.until && !accounts.contains(session.account);
          second++) {
        if (seconds[second] && asked[second]) {
          accounts.add(session.account);
        }
      }
    }
    return accounts;
  }
}
