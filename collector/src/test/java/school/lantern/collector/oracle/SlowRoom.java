package school.lantern.collector.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.presence.Presence;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.timetable.Exemption;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** A room's day by the second: who used it, who looked after it. */
final class SlowRoom {
  final Asked asked;
  final SlowPlan plan;
  final List<SlowSession> sessions = new ArrayList<>();
  final Map<String, SlowPupil> pupils = new TreeMap<>();
  final boolean[] never;
  final int[] scheduled;
  final int[] present;

  /**
   * What is asked.
   *
   * @param seconds the day's
   * @param now the moment of asking
   * @param settings what the school chose
   */
  record Asked(Seconds seconds, Instant now, RoomFacts.Settings settings) {

    long grace() {
      return settings.tolerance().grace().toSeconds();
    }

    long minimum() {
      return settings.tolerance().minimum().toSeconds();
    }

    Duration silentAfter() {
      return settings.silentAfter();
    }

    /** The boot that a workstation was last heard from. */
    @Nullable UUID newestBoot(Workstation where) {
      if (where.contact().boot() != null) {
        return where.contact().boot();
      }
      Sighting newest = null;
      for (Sighting fact : where.sightings()) {
        if (newest == null
            || fact.at().isAfter(newest.at())
            || (fact.at().equals(newest.at()) && fact.seq() > newest.seq())) {
          newest = fact;
        }
      }
      return newest == null ? null : newest.boot();
    }
  }

  SlowRoom(AnySchool school) {
    RoomFacts.Frame frame = school.frame();
    Seconds seconds = Seconds.of(frame.day().from(), frame.day().until());
    this.asked = new Asked(seconds, frame.now(), frame.settings());
    this.never = seconds.none();
    this.plan = new SlowPlan(school.timetable(), school.day(), frame.zone(), asked.seconds());
    this.scheduled = plan.inRoom(AnySchool.ROOM);
    this.present = new int[asked.seconds().count()];
    for (Presence seen : school.presences()) {
      if (seen.roomId().equals(AnySchool.ROOM)) {
        there(seen.staff().id(), seen.from(), seen.until());
      }
    }
    school.workstations().forEach(this::read);
    RoomFacts.People people = school.people();
    for (SlowSession session : sessions) {
      if (people.staff().containsKey(session.account)) {
        int staff = Staff.mask(List.of(people.staff().get(session.account).id()));
        for (int second = session.from; second < session.until; second++) {
          present[second] |= session.use[second] ? staff : 0;
        }
      } else {
        RoomFacts.Pupil known = people.pupils().get(session.account);
        pupils
            .computeIfAbsent(
                known == null ? "log-on " + session.account : known.id(),
                _ -> new SlowPupil(known, asked.seconds(), exempt(school, known)))
            .add(session);
      }
    }
    pupils.values().forEach(pupil -> pupil.with = plan.with(pupil.id()));
  }

  private void there(String staff, Instant from, Instant until) {
    boolean[] when = asked.seconds().none();
    asked.seconds().mark(when, from, until);
    for (int second = 0; second < when.length; second++) {
      present[second] |= when[second] ? Staff.mask(List.of(staff)) : 0;
    }
  }

  private static boolean exempt(AnySchool school, RoomFacts.@Nullable Pupil pupil) {
    for (Exemption one : school.timetable().arrangements().exemptions()) {
      boolean here = one.what().roomId() == null || one.what().roomId().equals(AnySchool.ROOM);
      boolean everybody = one.what().yearGroups().isEmpty() && one.what().pupilIds().isEmpty();
      boolean named =
          pupil != null
              && (one.what().pupilIds().contains(pupil.id())
                  || (pupil.yearGroup() != null
                      && one.what().yearGroups().contains(pupil.yearGroup())));
      if (one.dates().contains(school.day()) && here && (everybody || named)) {
        return true;
      }
    }
    return false;
  }

  private void read(Workstation where) {
    Map<Map.Entry<UUID, LoginSession>, List<Sighting>> found = new LinkedHashMap<>();
    for (Sighting fact : new HashSet<>(where.sightings())) {
      LoginSession session =
          switch (fact.what()) {
            case SessionChange change -> change.session();
            case WindowFocus focus -> focus.session();
            case PhraseFlag flag -> flag.session();
            default -> null;
          };
      if (session != null && !fact.at().isAfter(asked.now())) {
        found.computeIfAbsent(Map.entry(fact.boot(), session), _ -> new ArrayList<>()).add(fact);
      }
    }
    found.forEach(
        (key, facts) -> {
          facts.sort(
              Comparator.comparingLong(Sighting::uptimeMillis)
                  .thenComparing(Sighting::at)
                  .thenComparingLong(Sighting::seq));
          sessions.add(new SlowSession(where, key.getValue(), facts, this));
        });
  }
}
