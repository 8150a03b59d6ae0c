package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Timetable;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * {@link Lessons} with a trolley. In period 3 M. Ellis teaches Amelia's class in the lab, unless
 * cover says otherwise; Ben has no lesson.
 */
@ApplicationScoped
class LaptopSchool {
  static final LoginSession AMELIA = new LoginSession("c2", "a.khan");
  static final LoginSession BEN = new LoginSession("c3", "b.jones");

  private final TestAgents agents;
  private final Lessons lessons;
  private final Fleet fleet;
  private final School school;
  private final Queue queue;
  private String name = "";

  LaptopSchool(TestAgents agents, Lessons lessons, Fleet fleet, School school, Queue queue) {
    this.agents = agents;
    this.lessons = lessons;
    this.fleet = fleet;
    this.school = school;
    this.queue = queue;
  }

  /**
   * @param newName tells its rooms from those of other tests: what was used stays used
   */
  void begin(String newName) {
    name = newName;
    lessons.begin(lab());
    fleet.replaceRooms(
        site(),
        List.of(
            new Room(lab(), "Lab"), new Room(art(), "Art"), new Room(trolley(), "Trolley", true)));
    school.directory.replaceGroups(
        site(), List.of(new TeachingGroup("8B Maths", 8, null, Set.of("P1"), Set.of("E1"))));
  }

  String lab() {
    return name + "-LAB";
  }

  String art() {
    return name + "-ART";
  }

  String trolley() {
    return name + "-TROLLEY";
  }

  void end() {
    fleet.replaceBookings(site(), List.of());
    school.directory.replaceGroups(site(), List.of());
    lessons.end();
  }

  /** From 10:50 to 11:20; it is 11:20. */
  void used(String hostname, String home, LoginSession session) {
    TestAgent agent = agents.enrolled(hostname, home);
    lessons.itIs("11:20");
    agents.send(
        agent,
        agents.batch(
            List.of(),
            agents.ago(1, Duration.ofMinutes(30), change(session, SessionChange.Change.LOG_ON)),
            agents.ago(2, Duration.ZERO, change(session, SessionChange.Change.LOG_OFF))));
  }

  /** Who has M. Ellis's lesson in which room. */
  void cover(String room, @Nullable String staff) {
    school.timetable.amend(
        site(), Amendment.NONE.withCover(List.of(), List.of(entered(room, staff))));
  }

  /** It was otherwise than nobody in the lab. */
  void corrected(String room, String staff) {
    school.timetable.amend(
        site(),
        Amendment.NONE.withCover(List.of(entered(lab(), null)), List.of(entered(room, staff))));
  }

  void markAll() {
    queue.stale.mark(List.of(day(lab()), day(art()), day(trolley())), Instant.EPOCH);
  }

  /** Until nothing is due; what is due is taken in any order. */
  void drain(Random random) {
    List<Claim> due = new ArrayList<>(queue.stale.claim(queue.clock.instant(), 1_000));
    while (!due.isEmpty()) {
      Collections.shuffle(due, random);
      due.forEach(claim -> queue.recomputation.of(claim, queue.clock.instant()));
      due = new ArrayList<>(queue.stale.claim(queue.clock.instant(), 1_000));
    }
  }

  Scope day(String room) {
    return lessons.scope(room);
  }

  String site() {
    return lessons.scope("").site();
  }

  private Cover.Entered entered(String room, @Nullable String staff) {
    Cover cover = new Cover(day(room).day(), "3", room, "E1", staff);
    return new Cover.Entered(cover, lessons.at("12:04"), "J. Okafor");
  }

  private static SessionChange change(LoginSession session, SessionChange.Change change) {
    return new SessionChange(session, change, SessionChange.Source.LOGIND, false);
  }

  /** Classes and lessons. */
  @Singleton
  static class School {
    final Directory directory;
    final Timetable timetable;

    School(Directory directory, Timetable timetable) {
      this.directory = directory;
      this.timetable = timetable;
    }
  }

  /** What is to be computed. */
  @Singleton
  static class Queue {
    final StaleScopes stale;
    final Recomputation recomputation;
    final Clock clock;

    Queue(StaleScopes stale, Recomputation recomputation, Clock clock) {
      this.stale = stale;
      this.recomputation = recomputation;
      this.clock = clock;
    }
  }
}
