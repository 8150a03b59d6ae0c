package school.lantern.collector.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.model.Gap;

/** What is not known of a room's workstations, second by second, in lines to compare. */
final class SlowBlindness {
  private final SlowRoom room;
  private final Seconds seconds;
  private final int end;
  private final Map<String, Integer> sums = new TreeMap<>();

  SlowBlindness(SlowRoom room, List<Workstation> workstations) {
    this.room = room;
    this.seconds = room.asked.seconds();
    this.end = Math.min(seconds.end(), seconds.index(room.asked.now()));
    workstations.forEach(this::look);
  }

  List<String> lines() {
    return sums.entrySet().stream()
        .map(entry -> "blind " + entry.getKey() + " " + entry.getValue())
        .toList();
  }

  private void look(Workstation where) {
    boolean never = where.contact().lastHeard() == null && where.sightings().isEmpty();
    boolean[] known = seconds.none();
    boolean[] stopped = seconds.none();
    boolean[] lost = seconds.none();
    boolean[] unseen = seconds.none();
    Map<UUID, Instant[]> boots = boots(where);
    boots.values().forEach(boot -> seconds.mark(known, boot[0], boot[1]));
    for (Sighting told : lastTold(where)) {
      if (told.what() instanceof Gap gap) {
        Instant[] boot = Objects.requireNonNull(boots.get(told.boot()));
        Instant until = gap.until() != null ? gap.until() : boot[1];
        switch (gap.reason()) {
          case SERVICE_STOPPED -> {
            if (boot[0].isBefore(gap.from())) {
              seconds.mark(stopped, gap.from(), until);
            } else {
              boolean[] off = seconds.none();
              seconds.mark(off, gap.from(), until);
              for (int second = 0; second < off.length; second++) {
                known[second] &= !off[second];
              }
            }
          }
          case HELPER_MISSING -> seconds.mark(unseen, gap.from(), until);
          case SPOOL_EVICTED -> seconds.mark(lost, gap.from(), until);
          default -> {} // says nothing about use
        }
      }
    }
    boolean[] afterUse = afterUse(where, known, stopped);
    boolean[] expected = seconds.marked(where.here().expected());
    for (int second = seconds.first(); second < end; second++) {
      int period = room.plan.period(second);
      String reason =
          never
              ? "NEVER_REPORTED"
              : stopped[second]
                  ? "RECORDER_STOPPED"
                  : afterUse[second]
                      ? "END_NOT_SEEN"
                      : !known[second]
                          ? "DID_NOT_REPORT"
                          : lost[second] ? "FACTS_LOST" : unseen[second] ? "DESKTOP_NOT_SEEN" : "";
      if (period >= 0 && expected[second] && !reason.isEmpty()) {
        sums.merge(room.plan.bells.get(period).name() + "/" + reason, 1, Integer::sum);
      }
    }
  }

  /** Of a gap that was told twice, the one that says when it ended. */
  private static List<Sighting> lastTold(Workstation where) {
    Map<String, Sighting> told = new TreeMap<>();
    for (Sighting one : new LinkedHashSet<>(where.sightings())) {
      if (one.what() instanceof Gap gap) {
        String key = one.boot() + "/" + gap.reason() + "/" + gap.from();
        Sighting before = told.get(key);
        if (before == null || ((Gap) before.what()).until() == null) {
          told.put(key, one);
        }
      }
    }
    return new ArrayList<>(told.values());
  }

  private Map<UUID, Instant[]> boots(Workstation where) {
    Map<UUID, Instant[]> boots = new HashMap<>();
    for (Sighting one : where.sightings()) {
      Instant[] boot = boots.computeIfAbsent(one.boot(), _ -> new Instant[] {one.at(), one.at()});
      boot[0] = one.at().isBefore(boot[0]) ? one.at() : boot[0];
      boot[1] = one.at().isAfter(boot[1]) ? one.at() : boot[1];
    }
    Instant heard = where.contact().lastHeard();
    UUID newest = room.asked.newestBoot(where);
    if (heard != null && newest != null && boots.containsKey(newest)) {
      boolean recent = !heard.plus(room.asked.silentAfter()).isBefore(room.asked.now());
      Instant sign = recent && room.asked.now().isAfter(heard) ? room.asked.now() : heard;
      Instant[] boot = boots.get(newest);
      boot[1] = sign.isAfter(boot[1]) ? sign : boot[1];
    }
    return boots;
  }

  /** Each silence that began while somebody used the workstation, as far as anybody knows. */
  private boolean[] afterUse(Workstation where, boolean[] known, boolean[] stopped) {
    boolean[] after = seconds.none();
    for (SlowSession session : room.sessions) {
      boolean pupil = !session.account.startsWith("staff");
      if (pupil
          && session.hostname.equals(where.hostname())
          && !session.inferredEnd.equals(Instant.MIN)) {
        int at = seconds.index(session.inferredEnd);
        while (at < end && known[at]) {
          at++;
        }
        int from = at;
        while (from > seconds.first() && silent(from - 1, known, stopped)) {
          from--;
        }
        for (int second = from; second < end && silent(second, known, stopped); second++) {
          after[second] = true;
        }
      }
    }
    return after;
  }

  private static boolean silent(int second, boolean[] known, boolean[] stopped) {
    return !known[second] && !stopped[second];
  }
}
