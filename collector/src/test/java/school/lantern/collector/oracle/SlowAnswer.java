package school.lantern.collector.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import school.lantern.collector.rules.MeetingRule;

/** Findings, gaps and cells of a room's day, second by second, in lines to compare. */
final class SlowAnswer {
  private final SlowRoom room;
  private final Seconds seconds;
  private final int outOfHours;
  private final List<String> lines = new ArrayList<>();

  SlowAnswer(SlowRoom room, int outOfHours, MeetingRule meetings) {
    this.room = room;
    this.seconds = room.asked.seconds();
    this.outOfHours = outOfHours;
    boolean[] looked = or(room.scheduled, room.present);
    Map<SlowPupil, boolean[]> gaps = gaps(false, looked);
    boolean[] hours = hours();
    stretches("IN", gaps, both(any(gaps), hours, true), looked);
    stretches("OUT", gaps, both(any(gaps), hours, false), looked);
    boolean[] seen =
        meetings == MeetingRule.SCHEDULED_IS_ENOUGH ? looked : or(room.present, room.present);
    Map<SlowPupil, boolean[]> calls = gaps(true, seen);
    stretches("MEETING", calls, any(calls), seen);
    cells(gaps);
  }

  List<String> lines() {
    return lines;
  }

  private Map<SlowPupil, boolean[]> gaps(boolean meetings, boolean[] looked) {
    Map<SlowPupil, boolean[]> alone = new LinkedHashMap<>();
    for (SlowPupil pupil : room.pupils.values()) {
      boolean[] mine = seconds.none();
      for (int second = 0; second < mine.length; second++) {
        mine[second] =
            (meetings ? pupil.meeting : pupil.use)[second]
                && !looked[second]
                && pupil.with[second] == 0
                && (meetings || !pupil.exempt);
      }
      alone.put(pupil, mine);
    }
    boolean[] somebody = any(alone);
    boolean[] longEnough = seconds.none();
    for (int from = 0; from < somebody.length; from++) {
      int until = from;
      while (until < somebody.length && somebody[until]) {
        until++;
      }
      if (until > from && until - from >= room.asked.minimum()) {
        Arrays.fill(longEnough, from, until, true);
      }
      from = until;
    }
    Map<SlowPupil, boolean[]> gaps = new LinkedHashMap<>();
    alone.forEach(
        (pupil, mine) -> {
          boolean[] gap = seconds.none();
          long lookedAt = Long.MIN_VALUE / 2;
          for (int second = 0; second < gap.length; second++) {
            lookedAt = looked[second] || pupil.with[second] != 0 ? second : lookedAt;
            boolean lent = second - lookedAt <= room.asked.grace();
            gap[second] = mine[second] && longEnough[second] && !lent;
          }
          gaps.put(pupil, gap);
        });
    return gaps;
  }

  private void stretches(
      String kind, Map<SlowPupil, boolean[]> gaps, boolean[] when, boolean[] looked) {
    int from = -1;
    int until = -1;
    long lookedAt = Long.MIN_VALUE / 2;
    boolean lentInRest = false;
    for (int second = 0; second < when.length; second++) {
      lookedAt = looked[second] ? second : lookedAt;
      boolean lent = looked[second] || second - lookedAt <= room.asked.grace();
      if (when[second]) {
        if (from >= 0 && (second - until > 1800 || lentInRest)) {
          tell(kind, gaps, when, new int[] {from, until});
          from = -1;
        }
        from = from < 0 ? second : from;
        until = second + 1;
        lentInRest = false;
      } else {
        lentInRest |= lent;
      }
    }
    if (from >= 0) {
      tell(kind, gaps, when, new int[] {from, until});
    }
  }

  private void tell(String kind, Map<SlowPupil, boolean[]> gaps, boolean[] when, int[] span) {
    long pupilTime = 0;
    long internetTime = 0;
    int pupils = 0;
    boolean goesOn = false;
    Set<String> accounts = new TreeSet<>();
    boolean[] parts = seconds.none();
    System.arraycopy(when, span[0], parts, span[0], span[1] - span[0]);
    for (Map.Entry<SlowPupil, boolean[]> entry : gaps.entrySet()) {
      SlowPupil pupil = entry.getKey();
      long alone = 0;
      for (int second = span[0]; second < span[1]; second++) {
        if (entry.getValue()[second] && when[second]) {
          alone++;
          internetTime += pupil.internet[second] ? 1 : 0;
        }
      }
      if (alone > 0) {
        pupils++;
        pupilTime += alone;
        accounts.addAll(pupil.accounts(parts, kind.equals("MEETING")));
        goesOn |=
            pupil.goesOn()
                && seconds.at(span[1]).equals(room.asked.now())
                && entry.getValue()[span[1] - 1];
      }
    }
    long weighed = pupilTime + internetTime;
    int steps =
        1 + (weighed >= 300 ? 1 : 0) + (weighed >= 1800 ? 1 : 0) + (weighed >= 7200 ? 1 : 0);
    String rule =
        switch (kind) {
          case "IN" -> internetTime > 0 ? "UNSUPERVISED_INTERNET" : "UNSUPERVISED_USE";
          case "OUT" -> "OUT_OF_HOURS_USE";
          default -> "UNSUPERVISED_MEETING";
        };
    int severity =
        switch (kind) {
          case "IN" -> steps;
          case "OUT" -> Math.min(4, steps + 1);
          default -> Math.max(3, steps);
        };
    lines.add(
        "%s %s..%s severity %d %s"
            .formatted(
                rule, seconds.at(span[0]), goesOn ? "" : seconds.at(span[1]), severity, accounts));
    if (!kind.equals("MEETING")) {
      lines.add(
          "gap %s..%s %d s, internet %d s, %d pupils"
              .formatted(
                  seconds.at(span[0]), seconds.at(span[1]), pupilTime, internetTime, pupils));
    }
  }

  private void cells(Map<SlowPupil, boolean[]> gaps) {
    Map<String, long[]> cells = new TreeMap<>();
    gaps.forEach((pupil, gap) -> add(cells, pupil, gap));
    cells.forEach((key, sums) -> lines.add("cell " + key + " " + Arrays.toString(sums)));
  }

  private void add(Map<String, long[]> cells, SlowPupil pupil, boolean[] gap) {
    String key = "";
    int period = -2;
    int who = -1;
    for (int second = seconds.first(); second < seconds.end(); second++) {
      if (pupil.use[second]) {
        int kind = kind(pupil, gap, second);
        int nowWho = kind > 1 ? 0 : responsible(pupil, second);
        int nowPeriod = room.plan.period(second);
        if (period != nowPeriod || who != nowWho) {
          period = nowPeriod;
          who = nowWho;
          String name = period < 0 ? "outside lessons" : room.plan.bells.get(period).name();
          key = "%s/%s/%s".formatted(name, pupil.yearGroup, Staff.first(who));
        }
        long[] sums = cells.computeIfAbsent(key, _ -> new long[6]);
        sums[kind]++;
        sums[5] += pupil.internet[second] ? 1 : 0;
      }
    }
  }

  /** Present, scheduled, exempt, unsupervised, changeover: the first that holds. */
  private int kind(SlowPupil pupil, boolean[] gap, int second) {
    if (room.present[second] != 0) {
      return 0;
    }
    if (room.scheduled[second] != 0 || pupil.with[second] != 0) {
      return 1;
    }
    if (pupil.exempt) {
      return 2;
    }
    return gap[second] ? 3 : 4;
  }

  private int responsible(SlowPupil pupil, int second) {
    if (room.scheduled[second] != 0) {
      return Integer.lowestOneBit(room.scheduled[second]);
    }
    return Integer.lowestOneBit(
        pupil.with[second] != 0 ? pupil.with[second] : room.present[second]);
  }

  private boolean[] hours() {
    boolean[] hours = seconds.none();
    int first = room.plan.bells.stream().mapToInt(SlowPlan.Rings::from).min().orElse(hours.length);
    int last = room.plan.bells.stream().mapToInt(SlowPlan.Rings::until).max().orElse(0);
    for (int second = 0; second < hours.length && last > 0; second++) {
      hours[second] = second >= first - outOfHours && second < last + outOfHours;
    }
    return hours;
  }

  private boolean[] any(Map<SlowPupil, boolean[]> sets) {
    boolean[] any = seconds.none();
    sets.values()
        .forEach(
            set -> {
              for (int second = 0; second < any.length; second++) {
                any[second] |= set[second];
              }
            });
    return any;
  }

  private boolean[] or(int[] one, int[] other) {
    boolean[] either = seconds.none();
    for (int second = 0; second < either.length; second++) {
      either[second] = (one[second] | other[second]) != 0;
    }
    return either;
  }

  private boolean[] both(boolean[] one, boolean[] other, boolean wanted) {
    boolean[] both = seconds.none();
    for (int second = 0; second < both.length; second++) {
      both[second] = one[second] && other[second] == wanted;
    }
    return both;
  }
}
