package school.lantern.collector.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pieces of sentences that several rules say. */
final class Words {
  private Words() {}

  static String room(RoomFacts facts) {
    String name = facts.place().roomName();
    return name == null ? facts.place().id() : name;
  }

  static String pupils(int count) {
    return count == 1 ? "1 pupil" : count + " pupils";
  }

  static String during(SchoolTime time, Instant from, @Nullable Instant until) {
    return until == null
        ? " from " + time.at(from) + " on"
        : " between " + time.at(from) + " and " + time.at(until);
  }
}
