package school.lantern.collector.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** One login session, asked at each second whether it is in use. */
final class SlowSession {
  final String account;
  final String hostname;
  final boolean[] use;
  final boolean[] internet;
  final boolean[] meeting;
  int from;
  int until;
  boolean goesOn;
  Instant inferredEnd = Instant.MIN;

  private final Seconds seconds;
  private final SlowRoom.Asked asked;
  private final List<Sighting> facts;
  private boolean begun;
  private final Set<String> keptFromIt = new HashSet<>();

  /** Reads the facts of one session, which come as they happened. */
  SlowSession(Workstation where, LoginSession session, List<Sighting> facts, SlowRoom room) {
    this.account = session.account().toLowerCase(Locale.ROOT);
    this.hostname = where.hostname();
    this.asked = room.asked;
    this.seconds = asked.seconds();
    this.facts = facts;
    this.use = seconds.none();
    boolean windows = facts.stream().anyMatch(fact -> fact.what() instanceof WindowFocus);
    this.internet = windows ? seconds.none() : room.never;
    this.meeting = windows ? seconds.none() : room.never;
    replay(where, session);
    windows();
  }

  private void replay(Workstation where, LoginSession session) {
    Instant[] when = new Instant[facts.size()];
    Instant sign = Instant.MIN;
    for (int i = 0; i < when.length; i++) {
      Instant at = facts.get(i).at();
      when[i] = i > 0 && when[i - 1].isAfter(at) ? when[i - 1] : at;
      sign = max(sign, when[i]);
      if (facts.get(i).what() instanceof WindowFocus focus) {
        sign = max(sign, min(focus.from().plus(focus.heldFor()), asked.now()));
      }
    }
    int next = 0;
    Instant end = openEnd(where, session, sign);
    int openEnd = seconds.index(end);
    Instant since = Instant.MIN;
    boolean[] here = seconds.marked(where.here().when());
    int[] at = Arrays.stream(when).mapToInt(seconds::index).toArray();
    from = at[0];
    until = Math.min(seconds.end(), Math.max(at[at.length - 1], openEnd));
    for (int second = from; second < until; second++) {
      while (next < when.length && at[next] <= second) {
        since = happen(facts.get(next)) ? when[next] : since;
        next++;
      }
      use[second] =
          here[second]
              && second >= seconds.first()
              && usable()
              && (next < when.length || second < openEnd);
    }
    while (next < when.length) {
      since = happen(facts.get(next)) ? when[next] : since;
      next++;
    }
    Instant midnight = seconds.at(seconds.end());
    boolean left = usable() && !end.isAfter(midnight) && max(since, seconds.start()).isBefore(end);
    boolean stays = left && where.here().when().contains(end.minusSeconds(1));
    goesOn = stays && goesOn;
    inferredEnd = stays && !goesOn ? end : Instant.MIN;
  }

  private boolean usable() {
    return begun && keptFromIt.isEmpty();
  }

  /** Whether the session is in use after it and was not before. */
  private boolean happen(Sighting sighting) {
    boolean before = usable();
    change(sighting);
    return !before && usable();
  }

  private void change(Sighting sighting) {
    if (sighting.what() instanceof SessionChange change) {
      switch (change.change()) {
        case LOG_ON, UNLOCK -> {
          begun = true;
          keptFromIt.clear();
        }
        case LOG_OFF -> {
          begun = false;
          keptFromIt.clear();
        }
        case LOCK -> keptFromIt.add("locked");
        case IDLE -> keptFromIt.add("idle");
        case SLEEP -> keptFromIt.add("asleep");
        case DISCONNECT -> keptFromIt.add("away");
        case ACTIVE -> {
          begun = true;
          keptFromIt.removeAll(Set.of("idle", "asleep"));
        }
        case WAKE -> keptFromIt.remove("asleep");
        case CONNECT -> {
          begun = true;
          keptFromIt.removeAll(Set.of("idle", "asleep", "away"));
        }
      }
    } else if (sighting.what() instanceof WindowFocus || sighting.what() instanceof PhraseFlag) {
      keptFromIt.remove("asleep");
    }
  }

  private Instant openEnd(Workstation where, LoginSession session, Instant sign) {
    Workstation.Contact contact = where.contact();
    UUID newest = asked.newestBoot(where);
    boolean sameBoot = !facts.isEmpty() && facts.getFirst().boot().equals(newest);
    Instant heard = contact.lastHeard();
    if (!sameBoot || heard == null) {
      goesOn = false;
      return sign;
    }
    boolean named = contact.openSessions().contains(session);
    boolean recent = Duration.between(heard, asked.now()).compareTo(asked.silentAfter()) <= 0;
    goesOn = recent && (named || sign.isAfter(heard));
    if (goesOn) {
      return asked.now();
    }
    return named ? max(heard, sign) : sign;
  }

  private void windows() {
    for (Sighting sighting : facts) {
      if (sighting.what() instanceof WindowFocus focus) {
        boolean call = focus.window().application().equals("zoom");
        boolean net = call || focus.window().application().equals("firefox");
        int end = seconds.index(min(focus.from().plus(focus.heldFor()), asked.now()));
        for (int second = seconds.index(focus.from()); second < end; second++) {
          internet[second] |= net && use[second];
          meeting[second] |= call && use[second];
        }
      }
    }
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
